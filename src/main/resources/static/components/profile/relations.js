import { Element, define, html, nothing } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { messages } from '/lib/language.js';
import { href } from '/lib/router.js';
import { session } from '/lib/session.js';
import { empty, shown } from '/lib/states.js';
import { repeat } from '/webjars/lit-html/directives/repeat.js';
import { add } from './actions.js';
import { more, relationGroups } from './groups.js';
import { lazily } from './lazily.js';
import { News } from './news.js';
import { endToday, removeRelation } from './relation-changes.js';
import { relationRow } from './relation-row.js';

const t = messages({
	en: {
		relations: 'Relations', ended: 'Ended and future too', filter: 'Filter by name', more: 'Show more', moreOf: 'Show more: {role}', addOne: 'Add: {role}', none: 'No relations yet', noneText: 'Who does this profile belong with?', add: 'Add relation',
		noMatch: 'No related profile has such a name', off: 'Relations are switched off', offText: 'An administrator can switch them on. Nothing is lost while they are off.', switchOn: 'Switch them on in the settings',
	},
	pl: {
		relations: 'Relacje', ended: 'Także zakończone i przyszłe', filter: 'Filtruj po nazwie', more: 'Pokaż więcej', moreOf: 'Pokaż więcej: {role}', addOne: 'Dodaj: {role}', none: 'Brak relacji', noneText: 'Z czym łączy się ten profil?', add: 'Dodaj relację',
		noMatch: 'Żaden powiązany profil nie ma takiej nazwy', off: 'Relacje są wyłączone', offText: 'Może je włączyć administrator. Nic przy tym nie ginie.', switchOn: 'Włącz je w ustawieniach',
	},
});

/** From how many relations on they can be filtered by name, and how long to wait for the next letter, in ms. */
const MANY = 10;
const PAUSE = 200;

/** A profile's relations by role, as they are: what others change appears by itself. */
class Relations extends Element {

	static properties = ['profile'];

	ended = false;
	text = '';
	#sizes = new Map();
	#timer;
	#news = new News(this, () => this.#reload());
	groups = this.task((signal) => relationGroups(this.profile.id, this.#wish(), this.#sizes, signal));

	connected() {
		if (session.settings.relationsEnabled) {
			this.groups.run();
			this.#news.listen(this.profile.id);
		}
	}

	disconnected() {
		clearTimeout(this.#timer);
		this.#news.end();
	}

	/** Asks again, after a change of one's own. */
	async refresh() {
		this.#news.own();
		await this.#reload();
	}

	render() {
		return html`<section class="relations" aria-labelledby="relations"><header class="relations-head"><h2 id="relations" tabindex="-1">${t('relations')}</h2>
				${session.settings.relationsEnabled ? html`<label class="check small"><input type="checkbox" .checked=${this.ended} @change=${this.#toggle}>${t('ended')}</label>` : nothing}</header>
			<p class="visually-hidden" role="status">${this.#news.said}</p>
			${session.settings.relationsEnabled ? shown(this.groups, (groups) => this.#groups(groups), { lines: 6 }) : this.#off()}</section>`;
	}

	#groups(groups) {
		const many = groups.reduce((sum, { count }) => sum + count, 0) > MANY;
		return html`${many || this.text ? html`<input class="input relations-filter" type="search" aria-label=${t('filter')} placeholder=${t('filter')} .value=${this.text} @input=${this.#typed}>` : nothing}
			${groups.length ? repeat(groups, ({ key }) => key, (group) => this.#group(group)) : this.#nothing()}`;
	}

	#group(group) {
		const { key, type, as, otherRole, count, edges, next } = group;
		return html`<section class="relation-group" data-group=${key} aria-label=${otherRole}><header><h3>${otherRole} <span class="count">${count}</span></h3>
				${type.active ? html`<button class="icon-button" type="button" aria-label=${t('addOne', { role: otherRole })} title=${t('addOne', { role: otherRole })} @click=${() => this.#add({ typeId: type.id, as })}>${icon('add')}</button>` : nothing}</header>
			<ul>${repeat(edges, ({ node, as: side }) => `${node.id} ${side}`, (edge) => relationRow(edge, this.#news.fresh.has(edge.node.id), this.#acts))}</ul>
			${next ? html`<button class="button quiet small relations-more" type="button" aria-label=${t('moreOf', { role: otherRole })} @click=${() => this.#more(group)}>${icon('down')}${t('more')}</button>` : nothing}</section>`;
	}

	#nothing() {
		return this.text ? empty({ picture: 'find', title: t('noMatch') })
			: empty({ picture: 'people', title: t('none'), text: t('noneText'), action: html`<button class="button" type="button" @click=${() => this.#add()}>${icon('add')}${t('add')}</button>` });
	}

	#off() {
		return empty({ picture: 'people', title: t('off'), text: t('offText'), action: session.admin ? html`<a class="button" href=${href('settings')}>${t('switchOn')}</a>` : nothing });
	}

	#wish() {
		return { ended: this.ended, text: this.text.trim() };
	}

	#add = (wish) => add(this.profile, () => this.refresh(), wish);

	#acts = {
		edit: (edge) => this.#act(async () => {
			const { id, kind, name } = this.profile;
			const { editRelation } = await import('/components/relation-dialog/relation-dialog.js');
			return editRelation({ id, kind, name }, edge);
		}),
		end: (edge) => this.#act(() => endToday(edge)),
		remove: (edge) => this.#act(() => removeRelation(edge)),
	};

	async #act(work) {
		if (await lazily(work)) {
			this.refresh();
		}
	}

	/** The first of those that have come has the focus, so that one reads on from there. */
	async #more(group) {
		const grown = await lazily(() => more(this.profile.id, group, this.#wish()));
		if (grown) {
			this.#sizes.set(group.key, grown.edges.length);
			this.groups.value = this.groups.value.map((other) => (other.key === group.key ? grown : other));
			await this.update();
			this.querySelector(`[data-group="${group.key}"] li:nth-child(${group.edges.length + 1}) a`)?.focus();
		}
	}

	#toggle = (event) => {
		this.ended = event.target.checked;
		this.groups.run();
	};

	#typed = (event) => {
		this.set({ text: event.target.value });
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.groups.run(), PAUSE);
	};

	/** Where the row goes away in which the focus is, the next one has it. */
	async #reload() {
		const at = [...this.querySelectorAll('.relation')].findIndex((row) => row.contains(document.activeElement));
		await this.groups.again();
		await this.update();
		if (at >= 0 && document.activeElement === document.body) {
			(this.querySelectorAll('.relation')[at]?.querySelector('summary') ?? this.querySelector('h2')).focus();
		}
	}
}

define('relata-relations', Relations);
