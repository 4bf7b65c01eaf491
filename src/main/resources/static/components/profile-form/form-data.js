import { SELECTION, TYPES } from '/lib/fields.js';
import { ask, change } from '/lib/graphql.js';
import { today } from '/lib/format.js';

const FORM = `query ($kind: ProfileKind!) { form(kind: $kind) { sections { name fields
	relationFields { type { id allowSelf source { required } target { required } } as otherRole otherKinds remaining } } } }`;

const PROFILE = `query ($id: ID!) { profile(id: $id) { id kind name closed version access ${SELECTION} } }`;

const OTHERS = `query ($id: ID!, $filter: RelationFilter!, $after: String) { profile(id: $id) {
	relations(filter: $filter, first: 100, after: $after) { pageInfo { hasNextPage endCursor } edges { node { until } other { id kind name closed } } } } }`;

/** How many of a profile's relations a field of a form can show; who has more changes them on the profile. */
const MOST = 300;

/** A field of a form that shows relations: what the API says of it, with a key and whether it needs one. */
function relationField(option) {
	return { ...option, key: `${option.type.id} ${option.as}`, required: option.type[option.as.toLowerCase()].required };
}

/** The sections of a kind's form. */
export async function formOf(kind, signal) {
	const { sections } = (await ask(FORM, { kind }, { signal })).form;
	return sections.map((section) => ({ ...section, relationFields: section.relationFields.map(relationField) }));
}

/** A profile as a form changes it; null where there is none. */
export async function profileOf(id, signal) {
	return (await ask(PROFILE, { id }, { signal })).profile;
}

/** Those that a profile is related to, by the keys of the fields, without those where that has ended; null where they are too many. */
export async function relatedOf(id, fields, signal) {
	const lists = await Promise.all(fields.map((field) => othersOf(id, field, signal)));
	return Object.fromEntries(fields.map(({ key }, index) => [key, lists[index]]));
}

async function othersOf(id, { type, as }, signal) {
	const others = new Map();
	const filter = { typeIds: [type.id], as, includeInactive: true };
	let after = null;
	do {
		const { edges, pageInfo } = (await ask(OTHERS, { id, filter, after }, { signal })).profile.relations;
		edges.filter(({ node }) => !node.until || node.until >= today()).forEach(({ other }) => others.set(other.id, other));
		after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
	}
	while (after && others.size <= MOST);
	return others.size > MOST ? null : [...others.values()];
}

/** Makes a profile of a kind. Gives {profile: {id, name}, changeId, userErrors}. */
export function create(kind, input) {
	return save('create', kind, input);
}

/** Changes a profile of a kind. Gives the same. */
export function update(kind, input) {
	return save('update', kind, input);
}

function save(verb, kind, input) {
	const type = TYPES[kind];
	return change(`mutation ($input: ${verb === 'create' ? 'Create' : 'Update'}${type}Input!) { ${verb}${type}(input: $input) { profile { id kind name } changeId userErrors { code message field } } }`, input);
}
