import { Dialog } from '/components/dialog/dialog.js';
import { define, html, nothing } from '/lib/element.js';
import { closedMark, kindIcon } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { failed, loading } from '/lib/states.js';
import { MOST_PROFILES } from './model.js';
import { USUAL, others } from './query.js';

const t = messages({
	en: {
		many: '{name} has {count}. Draw the newest, or choose some.', relations: { one: '{count} relation of this role', other: '{count} relations of this role' }, newest: 'How many of the newest', draw: 'Draw the newest',
		filter: 'Filter by name', some: 'Choose some', none: 'None has such a name', more: 'Show more', cancel: 'Cancel', chosen: { one: 'Draw {count} chosen', other: 'Draw {count} chosen' }, full: 'There is no room for more on the drawing. Remove something first.', wrong: 'A number from 1 to {most}, please.',
	},
	pl: {
		many: '{name} ma {count}. Narysuj najnowsze albo wybierz niektóre.', relations: { one: '{count} relację w tej roli', few: '{count} relacje w tej roli', many: '{count} relacji w tej roli', other: '{count} relacji w tej roli' }, newest: 'Ile najnowszych', draw: 'Narysuj najnowsze',
		filter: 'Filtruj po nazwie', some: 'Wybierz niektóre', none: 'Nic nie ma takiej nazwy', more: 'Pokaż więcej', cancel: 'Anuluj', chosen: { one: 'Narysuj {count} wybrany', few: 'Narysuj {count} wybrane', many: 'Narysuj {count} wybranych', other: 'Narysuj {count} wybranych' }, full: 'Na rysunku nie ma już miejsca. Najpierw coś usuń.', wrong: 'Podaj liczbę od 1 do {most}.',
	},
});

const PAGE = 25;

/** Asks which of a hub's many others are to be drawn. Resolves to {first} or to {graph}. */
class Hub extends Dialog {

	explorer;
	profileId;
	role;
	text = '';
	first = String(USUAL);
	wrong = false;
	pages = [];
	chosen = new Map();
	page = this.task((signal, text, after) => this.#ask(signal, text, after));

	connected() {
		this.page.run('', null);
	}

	/** How many can be drawn more: a page of the API at once, and never more than there is room for. */
	get most() {
		return Math.min(100, this.role.count, MOST_PROFILES - this.explorer.drawing.profiles.size);
	}

	body() {
		const { name } = this.explorer.profile(this.profileId);
		if (this.most < 1) {
			return html`<div class="dialog-body"><p>${t('full')}</p></div>`;
		}
		return html`<div class="dialog-body"><p>${t('many', { name, count: t('relations', { count: this.role.count }) })}</p>
				<form class="row" @submit=${this.#newest} novalidate><label class="label" for="hub-first">${t('newest')}</label><input class="input graph-number" id="hub-first" type="number" inputmode="numeric" min="1" max=${this.most} .value=${this.first}
					aria-invalid=${this.wrong ? 'true' : nothing} aria-describedby=${this.wrong ? 'hub-wrong' : nothing} @input=${(event) => this.set({ first: event.target.value, wrong: false })}><button class="button" type="submit">${t('draw')}</button></form>
				${this.wrong ? html`<p class="error" id="hub-wrong" role="alert">${t('wrong', { most: this.most })}</p>` : nothing}
				<fieldset class="stack"><legend class="label">${t('some')}</legend><input class="input" type="search" aria-label=${t('filter')} placeholder=${t('filter')} .value=${this.text} @input=${this.#typed}>${this.#others()}</fieldset></div>
			<footer class="dialog-foot"><button class="button" type="button" @click=${() => this.close()}>${t('cancel')}</button>
				<button class="button primary" type="button" ?disabled=${!this.chosen.size} @click=${this.#some}>${t('chosen', { count: this.chosen.size })}</button></footer>`;
	}

	#others() {
		if (this.page.error) {
			return failed(this.page.error, () => this.page.again());
		}
		if (!this.pages.length) {
			return loading(5);
		}
		const found = this.pages.flatMap((page) => page.others);
		return html`<ul class="graph-hub">${found.map(({ relationId, other }) => html`<li><label class="check"><input type="checkbox" .checked=${this.chosen.has(relationId) || this.#isDrawn(relationId)} ?disabled=${this.#isDrawn(relationId) || (!this.chosen.has(relationId) && this.chosen.size >= this.most)}
				@change=${(event) => this.#choose(relationId, event.target.checked)}>${kindIcon(other.kind)}<span>${other.name}</span>${other.closed ? closedMark() : nothing}</label></li>`)}</ul>
			<p role="status" class=${found.length ? 'visually-hidden' : 'soft'}>${found.length ? this.pages[0].total : t('none')}</p>
			${this.pages.at(-1).next ? html`<button class="button small" type="button" ?disabled=${this.page.running} @click=${() => this.page.run(this.text, this.pages.at(-1).next)}>${t('more')}</button>` : nothing}`;
	}

	#isDrawn(relationId) {
		return this.explorer.drawing.relations.has(relationId);
	}

	async #ask(signal, text, after) {
		const page = await others(this.profileId, this.role, { asOf: this.explorer.drawing.asOf, text, first: PAGE, after }, signal);
		signal.throwIfAborted();
		this.pages = after ? [...this.pages, page] : [page];
		return page;
	}

	#choose(id, chosen) {
		if (chosen) {
			this.chosen.set(id, this.pages.find(({ graph }) => graph.relations.some((relation) => relation.id === id)).graph);
		}
		else {
			this.chosen.delete(id);
		}
		this.update();
	}

	#typed = (event) => {
		this.set({ text: event.target.value });
		this.page.run(this.text, null);
	};

	#newest = (event) => {
		event.preventDefault();
		const first = Number(this.first);
		if (Number.isInteger(first) && first >= 1 && first <= this.most) {
			this.close({ first });
		}
		else {
			this.set({ wrong: true });
		}
	};

	#some = () => {
		const relations = [...this.chosen].map(([id, graph]) => graph.relations.find((relation) => relation.id === id));
		const ends = new Set(relations.flatMap(({ source, target }) => [source, target]));
		const profiles = [...this.chosen.values()].flatMap((graph) => graph.profiles.filter(({ id }) => ends.has(id)));
		this.close({ graph: { relations, profiles } });
	};
}

define('relata-graph-hub', Hub);

/** Asks which others of a role to draw; undefined where none. */
export function chooseOthers(explorer, profileId, role) {
	const dialog = document.createElement('relata-graph-hub');
	Object.assign(dialog, { explorer, profileId, role, heading: role.otherRole });
	return dialog.show();
}
