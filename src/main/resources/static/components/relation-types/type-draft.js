/** 'ruled' is whether it had rules when one began; whoever takes the last one away still sees where they were. */
const NO_END = { kinds: [], roles: {}, limit: '', formSection: '', required: false, ruled: false };

/** A relation type that is not there yet, as one types it. */
export function newDraft() {
	return { source: NO_END, target: NO_END, symmetric: false, hierarchical: false, allowSelf: false, active: true, edgeType: '' };
}

/** A relation type that is there, to be changed. */
export function draftOf({ source, target, symmetric, hierarchical, allowSelf, active, edgeType }) {
	return { source: endOf(source), target: symmetric ? NO_END : endOf(target), symmetric, hierarchical, allowSelf, active, edgeType };
}

/** Which limits are no limits, as the server would say it. */
export function unlimited(draft, message) {
	return sides(draft).filter((side) => !isLimit(draft[side].limit)).map((side) => ({ field: [side, 'limit'], message }));
}

/** What createRelationType takes. */
export function creation(draft) {
	const { symmetric, hierarchical, allowSelf, edgeType } = rules(draft);
	return { ...ends(draft), symmetric, hierarchical, allowSelf, ...(edgeType && { edgeType }) };
}

/** What updateRelationType takes. */
export function revision(id, draft) {
	const { symmetric, hierarchical, allowSelf, active } = rules(draft);
	return { id, ...ends(draft), symmetric, hierarchical, allowSelf, active };
}

/** The sides that a draft has, by their names in the API. */
export function sides({ symmetric }) {
	return symmetric ? ['source'] : ['source', 'target'];
}

/** What is missing, as the server would say it: a name in the account's language. */
export function missing(draft, language, message) {
	return sides(draft).filter((side) => !draft[side].roles[language]?.trim()).map((side) => ({ field: [side, 'roles', language], message }));
}

/** A whole number that the API has, or nothing. What is less than 1 the server refuses. */
function isLimit(limit) {
	return limit === '' || (Number.isInteger(Number(limit)) && Math.abs(Number(limit)) < 2 ** 31);
}

function endOf({ kinds, roles, limit, formSection, required }) {
	return { kinds, roles: Object.fromEntries(roles.map(({ language, text }) => [language, text])), limit: limit ?? '', formSection: formSection ?? '', required, ruled: Boolean(limit || formSection || required) };
}

function ends(draft) {
	return Object.fromEntries(sides(draft).map((side) => [side, endInput(draft[side])]));
}

function endInput({ kinds, roles, limit, formSection, required }) {
	return {
		kinds,
		roles: Object.entries(roles).filter(([, text]) => text.trim()).map(([language, text]) => ({ language, text })),
		limit: limit === '' ? null : Number(limit),
		formSection: formSection.trim() || null,
		required,
	};
}

/** What is symmetric is no tree. */
function rules(draft) {
	return { ...draft, hierarchical: draft.hierarchical && !draft.symmetric, edgeType: draft.edgeType.trim() };
}
