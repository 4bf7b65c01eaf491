import { today } from '/lib/format.js';

/** What may be drawn at the most, as the API gives it at the most. */
export const MOST_PROFILES = 1000;
export const MOST_RELATIONS = 2000;

/**
 * What is drawn around a profile. A drawing is a value: nothing here changes one, each function gives another, so that history can keep them.
 * 'profiles' and 'relations' are all that is known, by id; visible() says which of them are shown on the day and with the types that are not hidden.
 * 'grown' is what was asked for, so that it can be asked again for another day.
 */
export function begin(centre) {
	return { centre, profiles: new Map(), relations: new Map(), hidden: new Set(), asOf: null, layout: 'cose', positions: {}, grown: [{ id: centre }], way: null };
}

/** With more profiles and relations, as far as there is room. */
export function added(drawing, graph) {
	const profiles = new Map(drawing.profiles);
	const relations = new Map(drawing.relations);
	const put = (profile) => (profiles.has(profile.id) || profiles.size < MOST_PROFILES) && profiles.set(profile.id, profile);
	graph.profiles.filter(({ id }) => id === drawing.centre).forEach(put);
	for (const relation of graph.relations) {
		if (relations.has(relation.id) || relations.size < MOST_RELATIONS) {
			const ends = [relation.source, relation.target].map((id) => graph.profiles.find((profile) => profile.id === id) ?? profiles.get(id));
			if (ends.every((end) => end && put(end))) {
				relations.set(relation.id, relation);
			}
		}
	}
	graph.profiles.forEach(put);
	return { ...drawing, profiles, relations };
}

/** What it has grown by, remembered. */
export function grown(drawing, growth) {
	return { ...drawing, grown: [...drawing.grown, growth].slice(-20) };
}

/** Without a profile, and without what hangs on it alone. */
export function without(drawing, id) {
	const profiles = new Map(drawing.profiles);
	profiles.delete(id);
	return pruned({ ...drawing, profiles, grown: drawing.grown.filter((growth) => growth.id !== id) });
}

/** Without what can be reached through a profile alone; it stays itself. */
export function collapsed(drawing, id) {
	const reached = reach(drawing, id);
	return kept({ ...drawing, grown: drawing.grown.filter((growth) => growth.id !== id) }, reached.add(id));
}

/** Without a profile's relations of one role, and without what hangs on them alone. */
export function withoutRole(drawing, id, role) {
	const relations = new Map([...drawing.relations].filter(([, relation]) => !isOf(relation, id, role)));
	return pruned({ ...drawing, relations, grown: drawing.grown.filter((growth) => growth.id !== id || growth.typeId !== role.typeId || growth.as !== role.as) });
}

/** Whether a relation is one of a profile's of a role, {typeId, as}. */
export function isOf(relation, id, { typeId, as }) {
	return relation.typeId === typeId && (relation.symmetric ? relation.source === id || relation.target === id : relation[as.toLowerCase()] === id);
}

/** A relation as a profile sees it. */
export function seen(relation, id) {
	const source = relation.source === id;
	return { relation, as: source || relation.symmetric ? 'SOURCE' : 'TARGET', otherId: source ? relation.target : relation.source, otherRole: source ? relation.targetRole : relation.sourceRole };
}

/** What is shown: relations that hold on the day, of types that are not hidden, and profiles that have one, never had one, or are the middle. */
export function visible(drawing) {
	const day = drawing.asOf ?? today();
	const all = [...drawing.relations.values()];
	const relations = all.filter((relation) => !drawing.hidden.has(relation.typeId) && holds(relation, day));
	const shown = ends(relations).add(drawing.centre);
	const related = ends(all);
	const profiles = [...drawing.profiles.values()].filter(({ id }) => shown.has(id) || !related.has(id));
	return { profiles, relations };
}

/** The types of what is known, {id, name, count}, as their roles are called. */
export function types(drawing) {
	const found = new Map();
	for (const { typeId, symmetric, sourceRole, targetRole } of drawing.relations.values()) {
		const type = found.get(typeId) ?? { id: typeId, name: symmetric ? sourceRole : `${sourceRole} – ${targetRole}`, count: 0 };
		found.set(typeId, { ...type, count: type.count + 1 });
	}
	return [...found.values()].sort((one, other) => one.name.localeCompare(other.name));
}

function holds({ since, until }, day) {
	return (!since || since <= day) && (!until || day <= until);
}

function ends(relations) {
	return new Set(relations.flatMap(({ source, target }) => [source, target]));
}

/** Without what does not hang together with the middle any more. */
function pruned(drawing) {
	return kept(drawing, reach(drawing, null));
}

function kept(drawing, ids) {
	const profiles = new Map([...drawing.profiles].filter(([id]) => ids.has(id)));
	const relations = new Map([...drawing.relations].filter(([, { source, target }]) => profiles.has(source) && profiles.has(target)));
	const way = drawing.way?.relations.every((id) => relations.has(id)) ? drawing.way : null;
	return { ...drawing, profiles, relations, way };
}

/** What can be reached from the middle without going through a profile. */
function reach({ centre, profiles, relations }, barrier) {
	const others = new Map();
	for (const { source, target } of relations.values()) {
		for (const [from, to] of [[source, target], [target, source]]) {
			others.set(from, [...others.get(from) ?? [], to]);
		}
	}
	const reached = new Set([centre]);
	for (const id of reached) {
		if (id !== barrier) {
			(others.get(id) ?? []).filter((other) => profiles.has(other)).forEach((other) => reached.add(other));
		}
	}
	return reached;
}
