import { asDay } from '/lib/format.js';

/** How much a link tells of at the most, so that it stays short enough to be sent: the profiles nearest to the middle. */
export const MOST_SHARED = 80;
const MOST_RELATIONS = 120;

/**
 * A drawing as what stands in an address, from which decode() has it again: the profiles with where they lie, the relations, what is hidden, the day and the layout.
 * The separators are letters that addresses have as they are.
 */
export function encode({ profiles, relations, positions, hidden, asOf, layout, centre }) {
	const ids = [centre, ...[...profiles.keys()].filter((id) => id !== centre)].slice(0, MOST_SHARED);
	const among = new Set(ids);
	const edges = [...relations.values()].filter(({ source, target }) => among.has(source) && among.has(target)).slice(0, MOST_RELATIONS);
	return clean({
		at: ids.map((id) => [id, ...place(positions[id])].join('*')).join('.'),
		r: edges.map(({ id }) => id).join('.'),
		hide: [...hidden].join('.'),
		asOf,
		layout,
	});
}

/** What an address tells of a drawing; null where it tells of nothing drawn. What cannot be is passed over. */
export function decode(query) {
	const placed = list(query.get('at')).slice(0, MOST_SHARED).map((item) => item.split('*'));
	return {
		profileIds: placed.map(([id]) => id),
		relationIds: list(query.get('r')).slice(0, MOST_RELATIONS),
		positions: Object.fromEntries(placed.filter(([, x, y]) => Number.isFinite(parseInt(x, 10)) && Number.isFinite(parseInt(y, 10))).map(([id, x, y]) => [id, { x: parseInt(x, 10), y: parseInt(y, 10) }])),
		hidden: new Set(list(query.get('hide'))),
		asOf: asDay(query.get('asOf')),
		layout: query.get('layout'),
	};
}

function place(position) {
	return position ? [Math.round(position.x), Math.round(position.y)] : [];
}

function list(text) {
	return (text ?? '').split('.').filter(Boolean);
}

function clean(query) {
	return Object.fromEntries(Object.entries(query).filter(([, value]) => value));
}
