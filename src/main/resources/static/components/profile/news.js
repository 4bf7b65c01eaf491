import { listen } from '/lib/live.js';
import { messages } from '/lib/language.js';

const t = messages({
	en: { ADDED: 'Added: {role} {name}', UPDATED: 'Changed: {role} {name}', REMOVED: 'Removed: {role} {name}', some: { one: '{count} relation has changed', other: '{count} relations have changed' } },
	pl: { ADDED: 'Dodano: {role} {name}', UPDATED: 'Zmieniono: {role} {name}', REMOVED: 'Usunięto: {role} {name}', some: { one: 'Zmieniła się {count} relacja', few: 'Zmieniły się {count} relacje', many: 'Zmieniło się {count} relacji', other: 'Zmieniło się {count} relacji' } },
});

/** How long to gather changes before asking, how long they stay marked, and how long after a change of one's own nothing is said, in ms. */
const GATHER = 120;
const FRESH = 2500;
const OWN = 3000;

/** What others have changed of a profile's relations while they are shown: which are 'fresh', and what is 'said' of it to screen readers. */
export class News {

	fresh = new Set();
	said = '';
	#relations;
	#reload;
	#heard = new Map();
	#timer;
	#own = -OWN;
	#end = () => {};

	/** For an element with 'groups'; reload() asks for them again. */
	constructor(relations, reload) {
		this.#relations = relations;
		this.#reload = reload;
	}

	listen(profileId) {
		this.#end = listen(profileId, ({ kind, relationId }) => this.#hear(relationId, kind), () => this.#later());
	}

	end() {
		clearTimeout(this.#timer);
		this.#end();
	}

	/** One has changed something oneself, and is told of that otherwise. */
	own() {
		this.#own = performance.now();
	}

	#hear(relationId, kind) {
		this.#heard.set(relationId, kind);
		this.#later();
	}

	/** A moment later, when all that is done at once has been heard, and the server listens again. */
	#later() {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#tell(), GATHER);
	}

	async #tell() {
		const heard = [...this.#heard];
		this.#heard.clear();
		const before = heard.map(([id]) => this.#edge(id));
		await this.#reload();
		heard.forEach(([id]) => this.fresh.add(id));
		if (heard.length && performance.now() - this.#own > OWN) {
			this.said = heard.length === 1 ? this.#sentence(heard[0], before[0]) : t('some', { count: heard.length });
		}
		this.#relations.update();
		setTimeout(() => heard.forEach(([id]) => this.fresh.delete(id)), FRESH);
	}

	#sentence([id, kind], before) {
		const edge = this.#edge(id) ?? before;
		return edge ? t(kind, { role: edge.otherRole, name: edge.other.name }) : t('some', { count: 1 });
	}

	#edge(id) {
		return this.#relations.groups.value?.flatMap(({ edges }) => edges).find(({ node }) => node.id === id);
	}
}
