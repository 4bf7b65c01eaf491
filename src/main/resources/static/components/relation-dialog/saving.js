import { TYPES } from '/lib/fields.js';
import { change } from '/lib/graphql.js';

const ADD = 'mutation ($input: AddRelationInput!) { addRelation(input: $input) { changeId userErrors { code message field } } }';
const UPDATE = 'mutation ($input: UpdateRelationInput!) { updateRelation(input: $input) { changeId userErrors { code message field } } }';

/** Makes the other side where there is only a draft of it. Gives {made}, or {userErrors} with the field 'new'. */
async function make(draft) {
	const type = TYPES[draft.kind];
	const { profile, userErrors } = await change(`mutation ($input: Create${type}Input!) { create${type}(input: $input) { profile { id kind name } userErrors { code message field } } }`, { name: draft.name });
	return { made: profile, userErrors: userErrors.map((error) => ({ ...error, field: ['new'] })) };
}

/** What is to be saved of the days and the note: null where there is nothing. */
function said({ since, until, note }) {
	return { since: since || null, until: until || null, note: note.trim() ? note : null };
}

/** The other's id, and the other where it was made for that. */
async function otherOf({ other, draft }) {
	if (other) {
		return { other, userErrors: [] };
	}
	const { made, userErrors } = await make(draft);
	return { other: made, made, userErrors };
}

/** Adds what was filled in. Gives {changeId, userErrors}, and 'made', the other side where it was made just now and stays whatever becomes of the relation. */
export async function addition({ profile, option, other, draft, values }) {
	const side = await otherOf({ other, draft });
	if (side.userErrors.length) {
		return side;
	}
	return { made: side.made, ...await change(ADD, { profileId: profile.id, typeId: option.type.id, as: option.as, otherId: side.other.id, ...said(values) }) };
}

/** Changes what is another now than it was; what others have changed meanwhile stays. Gives the same as addition. */
export async function alteration({ profile, edge, option, other, draft, values }) {
	const side = await otherOf({ other, draft });
	if (side.userErrors.length) {
		return side;
	}
	const { node } = edge;
	const before = { typeId: node.type.id, as: edge.as, otherId: edge.other.id, since: node.since ?? null, until: node.until ?? null, note: node.note ?? null };
	const now = { typeId: option.type.id, as: option.as, otherId: side.other.id, ...said(values) };
	const changes = Object.fromEntries(Object.entries(now).filter(([name, value]) => value !== before[name]));
	if ('typeId' in changes) {
		changes.as = option.as;
	}
	return { made: side.made, ...await change(UPDATE, { id: node.id, profileId: profile.id, ...changes }) };
}
