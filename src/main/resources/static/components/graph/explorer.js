import { added, begin, collapsed, grown, visible, without, withoutRole } from './model.js';
import { History } from './history.js';
import { LAYOUTS } from './layouts.js';
import { around, others, restored } from './query.js';

/** What one does with a drawing: each of these is a step that can be undone. Fires 'change' whenever something else is to be drawn. */
export class Explorer extends EventTarget {

	#history;
	#asked = new AbortController();
	range = {};

	/** What lies around a profile, or what a link tells of. Gives the profile; null where there is none. */
	async open(id, link, signal) {
		const told = link.relationIds.length > 0 || link.profileIds.length > 1;
		const { profile, range, graph } = told ? await restored(id, link, signal) : await around(id, link.asOf, signal);
		signal?.throwIfAborted();
		const layout = link.layout in LAYOUTS ? link.layout : 'cose';
		const start = { ...begin(id), asOf: link.asOf, hidden: link.hidden, layout, positions: link.positions };
		this.range = range;
		this.#history = new History(profile ? added(start, { ...graph, profiles: [profile, ...graph.profiles].map(plain) }) : start);
		this.#changed();
		return profile;
	}

	get drawing() {
		return this.#history.present;
	}

	get visible() {
		return visible(this.drawing);
	}

	get undoable() {
		return this.#history?.undoable;
	}

	get redoable() {
		return this.#history?.redoable;
	}

	profile(id) {
		return this.drawing.profiles.get(id);
	}

	/** Draws others of one role: the newest. */
	async expand(id, role, first) {
		const { graph } = await others(id, role, { asOf: this.drawing.asOf, first });
		this.add(graph, { id, typeId: role.typeId, as: role.as });
	}

	/** Draws what lies around a profile, of each role as many as are drawn without asking. */
	async grow(id) {
		this.add((await around(id, this.drawing.asOf)).graph, { id });
	}

	/** Draws these, which come with what they have grown from; no step where all of it is drawn. */
	add(graph, growth) {
		const more = added(this.drawing, graph);
		const next = growth ? grown(more, growth) : more;
		if (more.profiles.size === this.drawing.profiles.size && more.relations.size === this.drawing.relations.size) {
			this.#history.amend(next);
		}
		else {
			this.#step(next);
		}
	}

	collapse(id, role) {
		this.#step(role ? withoutRole(this.drawing, id, role) : collapsed(this.drawing, id));
	}

	remove(id) {
		if (id !== this.drawing.centre && this.drawing.profiles.has(id)) {
			this.#step(without(this.drawing, id));
		}
	}

	/** Makes a profile the middle, with what lies around it; nothing that is drawn goes. */
	async recentre(id) {
		const { profile, range, graph } = await around(id, this.drawing.asOf);
		if (profile) {
			this.range = range;
			this.#step(grown({ ...added(this.drawing, graph), centre: id }, { id }));
		}
	}

	/** Shows or hides the relations of a type. */
	hide(typeId, hidden) {
		const types = new Set(this.drawing.hidden);
		types[hidden ? 'add' : 'delete'](typeId);
		this.#step({ ...this.drawing, hidden: types });
	}

	/** Shows another day, null for today: what does not hold goes at once, what else did comes when it is known. */
	async on(day) {
		this.#step({ ...this.drawing, asOf: day }, 'day');
		this.#asked.abort();
		const { signal } = this.#asked = new AbortController();
		const asked = this.drawing;
		try {
			const graphs = await Promise.all(asked.grown.map((growth) => this.#again(growth, day, signal)));
			if (this.drawing.asOf === day && this.drawing.grown === asked.grown) {
				this.#history.amend(graphs.reduce(added, this.drawing));
				this.#changed();
			}
		}
		catch (error) {
			if (!signal.aborted) {
				throw error;
			}
		}
	}

	/** Lays everything out anew. */
	arrange(layout) {
		this.#step({ ...this.drawing, layout, positions: {} });
	}

	/** Draws a way and sets it off from the rest; null sets none off. */
	highlight(way) {
		this.#step(way ? { ...added(this.drawing, way.graph), way } : { ...this.drawing, way: null });
	}

	/** Where things lie now; 'moved' where somebody has moved them, which can be undone. */
	lay(positions, moved) {
		const drawing = { ...this.drawing, positions: { ...this.drawing.positions, ...positions } };
		this.#history[moved ? 'commit' : 'amend'](drawing);
		this.#changed();
	}

	undo() {
		this.#history.undo();
		this.#changed();
	}

	redo() {
		this.#history.redo();
		this.#changed();
	}

	#step(drawing, name) {
		this.#history.commit(drawing, name);
		this.#changed();
	}

	async #again({ id, ...role }, asOf, signal) {
		return role.typeId ? (await others(id, role, { asOf }, signal)).graph : (await around(id, asOf, signal)).graph;
	}

	#changed() {
		this.dispatchEvent(new Event('change'));
	}
}

function plain({ id, kind, name, closed }) {
	return { id, kind, name, closed };
}
