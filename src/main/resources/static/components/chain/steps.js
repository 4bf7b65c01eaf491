import { PROFILE, WAY } from '/components/graph/query.js';
import { ask } from '/lib/graphql.js';

/** How many steps a chain can have, and of how many of its ends it is asked what can follow. */
export const MOST_STEPS = 8;
const ENDS = 20;

const CHAIN = `query ($from: ID!, $steps: [StepInput!]!, $asOf: Date, $after: String) {
	chain(from: $from, steps: $steps, asOf: $asOf, first: 25, after: $after) { cut pageInfo { hasNextPage endCursor } edges { node { ${WAY} } } }
}`;

const START = `query ($id: ID!) {
	profile(id: $id) { ${PROFILE} }
	relationTypes(includeInactive: true) { id symmetric source { role kinds } target { role kinds } }
}`;

const FOLLOWING = `query ($ids: [ID!]!, $asOf: Date) {
	nodes(ids: $ids) { ... on Profile { kind relationGroups(first: 1, asOf: $asOf) { type { id } as otherRole count } } }
}`;

/** Steps as what stands in an address: each along a type to one of its ends, {typeId, to}. */
export function written(steps) {
	return steps.map(({ typeId, to }) => `${typeId}*${to}`).join('.');
}

/** Steps from an address; what is no step is passed over. */
export function read(text) {
	return (text ?? '').split('.').map((step) => step.split('*')).filter(([typeId, to]) => typeId && ['SOURCE', 'TARGET'].includes(to)).map(([typeId, to]) => ({ typeId, to })).slice(0, MOST_STEPS);
}

/** Where the chain begins, and the types that it can go along: {profile, types}. */
export async function start(id, signal) {
	const { profile, relationTypes } = await ask(START, { id }, { signal });
	return { profile, types: new Map(relationTypes.map((type) => [type.id, type])) };
}

/** A page of the ways along the steps. */
export async function follow(from, steps, asOf, after, signal) {
	const { chain } = await ask(CHAIN, { from, steps: steps.map((along) => ({ along })), asOf, after }, { signal });
	return chain;
}

/** The roles that the relations of these profiles lead to, the most frequent first: {typeId, to, role, count}. */
export async function following(ids, asOf, signal) {
	const { nodes } = await ask(FOLLOWING, { ids: ids.slice(0, ENDS), asOf }, { signal });
	const found = new Map();
	for (const { type, as, otherRole, count } of nodes.flatMap((node) => node?.relationGroups ?? [])) {
		const key = `${type.id} ${as}`;
		const role = found.get(key) ?? { typeId: type.id, to: as === 'SOURCE' ? 'TARGET' : 'SOURCE', role: otherRole, count: 0 };
		found.set(key, { ...role, count: role.count + count });
	}
	return [...found.values()].sort((one, other) => other.count - one.count);
}

/** The other roles that profiles of these kinds may lead to. */
export function fitting(types, kinds, known) {
	const roles = [...types.values()].flatMap((type) => [['source', 'target'], ['target', 'source']].slice(type.symmetric ? 1 : 0).map(([from, to]) => ({ typeId: type.id, to: type.symmetric ? 'TARGET' : to.toUpperCase(), role: type[to].role, kinds: type[from].kinds })));
	return roles.filter((role) => role.kinds.some((kind) => kinds.includes(kind)) && !known.some(({ typeId, to }) => typeId === role.typeId && to === role.to));
}
