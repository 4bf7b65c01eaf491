import { Element, define, html, nothing } from '/lib/element.js';
import { ago, day, moment } from '/lib/format.js';
import { ask, change } from '/lib/graphql.js';
import { icon } from '/lib/icons.js';
import { messages } from '/lib/language.js';
import { empty, shown } from '/lib/states.js';
import { toast } from '/lib/toast.js';
import { repeat } from '/webjars/lit-html/directives/repeat.js';
import { lazily } from './lazily.js';

const t = messages({
	en: { history: 'History', by: 'by {name}', undo: 'Undo', undoThis: 'Undo: {summary}', undone: 'Undone', older: 'Show older changes', none: 'Nothing has happened yet' },
	pl: { history: 'Historia', by: '{name}', undo: 'Cofnij', undoThis: 'Cofnij: {summary}', undone: 'Cofnięto', older: 'Pokaż starsze zmiany', none: 'Jeszcze nic się nie wydarzyło' },
});

const HISTORY = `query ($id: ID!, $first: Int!, $after: String) {
	profile(id: $id) { history(first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { node { id at by summary undoable } } } }
}`;

const UNDO = 'mutation ($input: UndoInput!) { undo(input: $input) { change { id } userErrors { message } } }';

const PAGE = 25;

/** What was done with a profile and its relations, by whom and when, the newest first; what can be undone, can be undone here. */
class History extends Element {

	static properties = ['profileId'];

	#shown = PAGE;
	changes = this.task((signal) => this.#ask(Math.min(100, this.#shown), null, signal));

	connected() {
		this.changes.run();
	}

	/** Asks again, after something has changed. */
	refresh() {
		return this.changes.again();
	}

	render() {
		return html`<section class="history" aria-labelledby="history"><h2 id="history" class="visually-hidden" tabindex="-1">${t('history')}</h2>${shown(this.changes, (page) => this.#page(page), { lines: 8 })}</section>`;
	}

	#page({ changes, next }) {
		return changes.length ? html`${repeat(days(changes), ([date]) => date, ([date, those]) => html`<h3>${day(date)}</h3><ol>${repeat(those, ({ id }) => id, (one) => this.#change(one))}</ol>`)}
			${next ? html`<button class="button" type="button" @click=${() => this.#older(next)}>${t('older')}</button>` : nothing}` : empty({ picture: 'history', title: t('none') });
	}

	#change({ id, at, by, summary, undoable }) {
		return html`<li class="change" data-change=${id} tabindex="-1"><div><p>${summary}</p><p class="soft small">${t('by', { name: by })} · <time datetime=${at} title=${moment(at)}>${ago(at)}</time></p></div>
			${undoable ? html`<button class="button small" type="button" aria-label=${t('undoThis', { summary })} @click=${() => this.#undo(id)}>${icon('undo')}${t('undo')}</button>` : nothing}</li>`;
	}

	async #ask(first, after, signal) {
		const { profile } = await ask(HISTORY, { id: this.profileId, first, after }, { signal });
		const { edges, pageInfo } = profile?.history ?? { edges: [], pageInfo: {} };
		return { changes: edges.map(({ node }) => node), next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
	}

	async #older(next) {
		const older = await lazily(() => this.#ask(PAGE, next));
		if (older) {
			const { changes } = this.changes.value;
			this.changes.value = { changes: [...changes, ...older.changes], next: older.next };
			this.#shown = this.changes.value.changes.length;
			await this.update();
			this.#focus(older.changes[0].id);
		}
	}

	async #undo(id) {
		const answer = await lazily(() => change(UNDO, { changeId: id }));
		if (answer) {
			const { change: undoing, userErrors } = answer;
			toast(...(undoing ? [t('undone'), { undo: undoing.id }] : [userErrors[0].message, { error: true }]));
			await this.refresh();
			await this.update();
			this.#focus(undoing ? this.changes.value.changes[0]?.id : id);
			this.tell('relata-changed');
		}
	}

	#focus(id) {
		this.querySelector(`[data-change="${id}"]`)?.focus();
	}
}

/** Changes by the day on which they were made. */
function days(changes) {
	return [...Map.groupBy(changes, ({ at }) => new Intl.DateTimeFormat('sv-SE').format(new Date(at)))];
}

define('relata-history', History);
