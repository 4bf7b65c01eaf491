import { ask } from '/lib/graphql.js';

/** How many others of a role are drawn without asking. */
export const USUAL = 20;

export const PROFILE = 'id kind name closed';
const RELATION = `id type { id symmetric } source { ${PROFILE} } target { ${PROFILE} } sourceRole targetRole since until sentence`;

const AROUND = `query ($id: ID!, $asOf: Date) {
	profile(id: $id) { ${PROFILE} relations(first: 100, filter: {includeInactive: true}) { edges { node { since until } } } }
	neighborhood(of: $id, depth: 1, perProfile: ${USUAL}, asOf: $asOf) { profiles { ${PROFILE} } relations { ${RELATION} } }
}`;

const RESTORE = `query ($id: ID!, $ids: [ID!]!, $more: [ID!]!, $profiles: [ID!]!) {
	profile(id: $id) { ${PROFILE} relations(first: 100, filter: {includeInactive: true}) { edges { node { since until } } } }
	${['ids', 'more', 'profiles'].map((ids) => `${ids}: nodes(ids: $${ids}) { ... on Relation { ${RELATION} } ... on Profile { ${PROFILE} } }`).join('\n')}
}`;

const ROLES = `query ($id: ID!, $asOf: Date) {
	profile(id: $id) { ${PROFILE} card { label value } relationGroups(first: 1, asOf: $asOf) { type { id symmetric } otherRole as count } }
}`;

const OTHERS = `query ($id: ID!, $filter: RelationFilter!, $first: Int!, $after: String) {
	profile(id: $id) { relations(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { ${RELATION} } other { ${PROFILE} } } } }
}`;

const PATHS = `query ($from: ID!, $to: ID!, $maxLength: Int!, $typeIds: [ID!], $asOf: Date) {
	paths(from: $from, to: $to, maxLength: $maxLength, typeIds: $typeIds, asOf: $asOf, first: 10) { length sentence start { ${PROFILE} } hops { role to { ${PROFILE} } relation { ${RELATION} } } }
}`;

/** What lies around a profile: {profile, range, graph}; profile is null where there is none. */
export async function around(id, asOf, signal) {
	const { profile, neighborhood } = await ask(AROUND, { id, asOf }, { signal });
	return { profile, range: range(profile), graph: { profiles: neighborhood.profiles, relations: neighborhood.relations.map(flat) } };
}

/** What a link tells of: relations and profiles by their ids. Those that are not there for the viewer are left out. */
export async function restored(id, { relationIds, profileIds }, signal) {
	const data = await ask(RESTORE, { id, ids: relationIds.slice(0, 100), more: relationIds.slice(100, 200), profiles: profileIds }, { signal });
	const relations = [...data.ids, ...data.more].filter((relation) => relation?.source);
	const alone = data.profiles.filter((profile) => profile?.name);
	return { profile: data.profile, range: range(data.profile), graph: { ...graphOf(relations), profiles: unique([data.profile, ...alone, ...graphOf(relations).profiles].filter(Boolean)) } };
}

/** A profile's card and its roles with how many there are on the day; null where there is no such profile. */
export async function roles(id, asOf, signal) {
	const { profile } = await ask(ROLES, { id, asOf }, { signal });
	return profile && { ...profile, groups: profile.relationGroups.map(({ type, as, otherRole, count }) => ({ typeId: type.id, symmetric: type.symmetric, as, otherRole, count })) };
}

/** A page of a profile's relations of one role: {graph, others, total, next}. */
export async function others(id, { typeId, as }, { asOf, text, first = USUAL, after }, signal) {
	const filter = { typeIds: [typeId], as, ...(asOf && { asOf }), ...(text?.trim() && { text }) };
	const { profile } = await ask(OTHERS, { id, filter, first, after }, { signal });
	const { edges = [], pageInfo, totalCount = 0 } = profile?.relations ?? {};
	return { graph: graphOf(edges.map(({ node }) => node)), others: edges.map(({ node, other }) => ({ relationId: node.id, other })), total: totalCount, next: pageInfo?.hasNextPage ? pageInfo.endCursor : null };
}

/** The ways from one profile to another: {ways, stopped}. 'stopped' says why there may be others. */
export async function ways(from, to, { maxLength, typeIds, asOf }, signal) {
	const { data, errors } = await ask(PATHS, { from, to, maxLength, typeIds, asOf }, { signal, partial: true });
	return { ways: (data.paths ?? []).map(way), stopped: errors[0] };
}

/** A path as a way over the drawing: {start, hops, sentence, graph, profiles, relations}, the last two as ids in their order. */
export function way({ start, hops, sentence }) {
	const graph = graphOf(hops.map(({ relation }) => relation));
	return {
		start, sentence, graph: { ...graph, profiles: unique([start, ...graph.profiles]) }, hops: hops.map(({ role, to, relation }) => ({ role, to, relationId: relation.id })),
		profiles: [start.id, ...hops.map(({ to }) => to.id)], relations: hops.map(({ relation }) => relation.id),
	};
}

export const WAY = `length sentence start { ${PROFILE} } hops { role to { ${PROFILE} } relation { ${RELATION} } }`;

/** Relations as the API gives them, as what is drawn. */
export function graphOf(relations) {
	return { profiles: unique(relations.flatMap(({ source, target }) => [source, target])), relations: relations.map(flat) };
}

function flat({ type, source, target, ...relation }) {
	return { ...relation, typeId: type.id, symmetric: type.symmetric, source: source.id, target: target.id };
}

function unique(profiles) {
	return [...new Map(profiles.map(({ id, kind, name, closed }) => [id, { id, kind, name, closed }])).values()];
}

function range(profile) {
	const days = (profile?.relations.edges ?? []).flatMap(({ node }) => [node.since, node.until]).filter(Boolean).sort();
	return { first: days[0], last: days.at(-1) };
}
