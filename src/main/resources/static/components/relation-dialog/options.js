import { ask } from '/lib/graphql.js';

const OPTIONS = `query ($id: ID!) { profile(id: $id) { relationOptions { type { id symmetric allowSelf } as role otherRole otherKinds remaining } } settings { relationsEnabled } }`;

/** How a profile can be related: {options, off}, the API's relationOptions, and whether relations are switched off. */
export async function optionsOf(profile, signal) {
	const { profile: there, settings } = await ask(OPTIONS, { id: profile.id }, { signal });
	return { options: there?.relationOptions ?? [], off: !settings.relationsEnabled };
}

/** The only option there is, or that a type, and a side, leaves. */
export function preset(options, { typeId, as }) {
	const fitting = typeId ? options.filter((option) => isOf(option, typeId, as)) : options;
	return fitting.length === 1 && fitting[0].remaining !== 0 ? fitting[0] : undefined;
}

/** What a relation that exists can become: first what it is, even where no other such could be added, then what fits both. */
export function alternatives(options, { node, as, role, otherRole, other }) {
	const own = options.find((option) => isOf(option, node.type.id, as)) ?? { type: { id: node.type.id }, role, otherRole, otherKinds: [other.kind] };
	return [{ ...own, as, remaining: null }, ...options.filter((option) => !isOf(option, node.type.id, as) && option.otherKinds.includes(other.kind))];
}

function isOf(option, typeId, as) {
	return option.type.id === typeId && (!as || option.as === as || option.type.symmetric);
}
