import { ask } from '/lib/graphql.js';

/** How many relations of a role are shown before one asks for more, and how many come then. */
export const FIRST = 5;
const MORE = 25;

/** How many questions one request may hold; the API allows 60. */
const QUESTIONS = 50;

const PAGE = 'totalCount pageInfo { hasNextPage endCursor } edges { as role otherRole other { id kind name closed } node { id since until note active sentence type { id active } } }';

const HOLDING = `query ($id: ID!) { profile(id: $id) { relationGroups(first: ${FIRST}) { otherRole as type { id active } relations { ${PAGE} } } } }`;

const TYPES = '{ relationTypes(includeInactive: true) { id active symmetric relationCount } }';

const LIST = `query ($id: ID!, $filter: RelationFilter!, $first: Int!, $after: String) { profile(id: $id) { relations(filter: $filter, first: $first, after: $after) { ${PAGE} } } }`;

/**
 * A profile's relations by role, as [{key, type, as, otherRole, count, edges, next}]: those that hold, or by a wish {ended, text} the others too, and
 * only those whose name has some letters. 'sizes' says by key how many of a group to have.
 */
export async function relationGroups(profileId, wish, sizes, signal) {
	const groups = await (wish.ended || wish.text ? all(profileId, wish, signal) : holding(profileId, signal));
	return Promise.all(groups.map((group) => filled(profileId, group, wish, sizes.get(group.key) ?? FIRST, signal)));
}

/** A group with more of its relations. */
export function more(profileId, group, wish, signal) {
	return filled(profileId, group, wish, group.edges.length + MORE, signal);
}

async function holding(profileId, signal) {
	const { profile } = await ask(HOLDING, { id: profileId }, { signal });
	return (profile?.relationGroups ?? []).map(({ type, as, otherRole, relations }) => group(type, as, otherRole, relations));
}

/** The API groups what holds; what has ended, or has some letters, is asked for side by side for each role. */
async function all(profileId, wish, signal) {
	const { relationTypes } = await ask(TYPES, {}, { signal });
	const sides = relationTypes.filter(({ relationCount }) => relationCount > 0).flatMap((type) => (type.symmetric ? ['SOURCE'] : ['SOURCE', 'TARGET']).map((as) => ({ type, as })));
	const parts = Array.from({ length: Math.ceil(sides.length / QUESTIONS) }, (_, part) => sides.slice(part * QUESTIONS, (part + 1) * QUESTIONS));
	const answers = await Promise.all(parts.map((part) => side(profileId, part, wish, signal)));
	return answers.flat();
}

async function side(profileId, sides, wish, signal) {
	const variables = Object.fromEntries(sides.map(({ type, as }, index) => [`f${index}`, filter(type.id, as, wish)]));
	const query = `query ($id: ID!, ${sides.map((_, index) => `$f${index}: RelationFilter!`)}) {
		profile(id: $id) { ${sides.map((_, index) => `g${index}: relations(filter: $f${index}, first: ${FIRST}) { ${PAGE} }`).join('\n')} } }`;
	const { profile } = await ask(query, { id: profileId, ...variables }, { signal });
	return sides.map(({ type, as }, index) => [type, as, profile?.[`g${index}`]])
		.filter(([, , page]) => page?.totalCount > 0)
		.map(([type, as, page]) => group(type, as, page.edges[0].otherRole, page));
}

function group(type, as, otherRole, { totalCount, pageInfo, edges }) {
	return { key: `${type.id}/${as}`, type, as, otherRole, count: totalCount, edges, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
}

async function filled(profileId, group, wish, size, signal) {
	let { edges, next, count } = group;
	while (next && edges.length < size) {
		const variables = { id: profileId, filter: filter(group.type.id, group.as, wish), first: Math.min(100, size - edges.length), after: next };
		const { relations } = (await ask(LIST, variables, { signal })).profile;
		edges = [...edges, ...relations.edges];
		next = relations.pageInfo.hasNextPage ? relations.pageInfo.endCursor : null;
		count = relations.totalCount;
	}
	return { ...group, edges, next, count };
}

function filter(typeId, as, { ended, text }) {
	return { typeIds: [typeId], as, includeInactive: ended, ...(text && { text }) };
}
