import { TYPES } from '/lib/fields.js';
import { change } from '/lib/graphql.js';

const ADD = 'mutation ($input: AddRelationInput!) { addRelation(input: $input) { changeId userErrors { code message field } } }';
const UPDATE = 'mutation ($input: UpdateRelationInput!) { updateRelation(input: $input) { changeId userErrors { code message field } } }';

/** Makes the profile of a draft {kind, name}. Gives {profile, changeId, userErrors}, these with the field 'new'. */
export async function make({ kind, name }) {
	const type = TYPES[kind];
	const { userErrors, ...made } = await change(`mutation ($input: Create${type}Input!) { create${type}(input: $input) { profile { id kind name } changeId userErrors { code message field } } }`, { name });
	return { ...made, userErrors: userErrors.map((error) => ({ ...error, field: ['new'] })) };
}

/** Adds a relation as it was filled in. Gives {changeId, userErrors}. */
export function add({ profile, option, other, values }) {
	return change(ADD, { profileId: profile.id, typeId: option.type.id, as: option.as, otherId: other.id, ...said(values) });
}

/** Changes what is another now than it was in the edge; what others have changed meanwhile stays. Gives {changeId, userErrors}. */
export function alter({ profile, edge: { node, as, other: before }, option, other, values }) {
	const was = { typeId: node.type.id, as, otherId: before.id, since: node.since ?? null, until: node.until ?? null, note: node.note ?? null };
	const is = { typeId: option.type.id, as: option.as, otherId: other.id, ...said(values) };
	const changes = Object.entries(is).filter(([name, value]) => value !== was[name] || (name === 'as' && is.typeId !== was.typeId));
	return change(UPDATE, { id: node.id, profileId: profile.id, ...Object.fromEntries(changes) });
}

/** Days and note, null where there are none. */
function said({ since, until, note }) {
	return { since: since || null, until: until || null, note: note.trim() ? note : null };
}
