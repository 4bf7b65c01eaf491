import { Element, define, html, nothing } from '/lib/element.js';
import { FIELDS, SELECTION, fieldName, text } from '/lib/fields.js';
import { ask } from '/lib/graphql.js';
import { icon } from '/lib/icons.js';
import { kindName, profileLink } from '/lib/kinds.js';
import { language, messages } from '/lib/language.js';
import { href, note } from '/lib/router.js';
import { empty, failed, loading } from '/lib/states.js';

const t = messages({
	en: { add: 'New', filter: 'Filter by name', sort: 'Order', NAME: 'By name', UPDATED_AT: 'Changed lately', CREATED_AT: 'Newest first', AMOUNT: 'Highest amount', CLOSES_ON: 'Closing first', more: 'Show more', none: 'None yet', noneText: 'What you add appears here.', noMatch: 'None has such a name' },
	pl: { add: 'Dodaj', filter: 'Filtruj po nazwie', sort: 'Kolejność', NAME: 'Według nazwy', UPDATED_AT: 'Ostatnio zmienione', CREATED_AT: 'Najnowsze', AMOUNT: 'Najwyższa kwota', CLOSES_ON: 'Najbliższe zamknięcia', more: 'Pokaż więcej', none: 'Jeszcze nic tu nie ma', noneText: 'To, co dodasz, pojawi się tutaj.', noMatch: 'Nic nie ma takiej nazwy' },
});

const LIST = `query ($filter: ProfileFilter!, $sort: ProfileSort!, $descending: Boolean!, $after: String) {
	profiles(filter: $filter, sort: $sort, descending: $descending, first: 50, after: $after) {
		totalCountText pageInfo { hasNextPage endCursor } edges { node { id kind name closed ${SELECTION} } }
	}
}`;

/** The orders of a list, and whether each is from the last to the first. */
const ORDERS = { NAME: false, UPDATED_AT: true, CREATED_AT: true };
const DEAL_ORDERS = { ...ORDERS, AMOUNT: true, CLOSES_ON: false };

/** All profiles of a kind as a table, in pages. */
class Profiles extends Element {

	static properties = ['kind', 'query'];

	pages = [];
	page = this.task((signal, after) => this.#ask(signal, after));

	get orders() {
		return this.kind === 'DEAL' ? DEAL_ORDERS : ORDERS;
	}

	get sort() {
		const sort = this.query.get('sort');
		return sort in this.orders ? sort : 'NAME';
	}

	get letters() {
		return this.query.get('text') ?? '';
	}

	connected() {
		this.on(language, 'change', () => this.#begin());
		this.#begin();
	}

	changed() {
		if (this.isConnected && this.kind && this.query) {
			this.#begin();
		}
	}

	render() {
		return html`<header class="page-head"><h1>${kindName(this.kind, true)} ${this.pages.length ? html`<span class="count">${this.pages[0].totalCountText}</span>` : nothing}</h1>
				<a class="button primary" href=${href('new', this.kind)}>${icon('add')}${t('add')}</a></header>
			<div class="list-tools"><input class="input" type="search" aria-label=${t('filter')} placeholder=${t('filter')} .value=${this.letters} @input=${(event) => this.#choose({ text: event.target.value })}>
				<select class="input" aria-label=${t('sort')} @change=${(event) => this.#choose({ sort: event.target.value })}>${Object.keys(this.orders).map((order) => html`<option value=${order} ?selected=${order === this.sort}>${t(order)}</option>`)}</select></div>
			${this.#table()}`;
	}

	#table() {
		const profiles = this.pages.flatMap(({ edges }) => edges.map(({ node }) => node));
		if (this.page.error) {
			return failed(this.page.error, () => this.page.again());
		}
		if (!this.pages.length) {
			return loading(10);
		}
		if (!profiles.length) {
			return empty(this.letters ? { picture: 'find', title: t('noMatch') } : { picture: this.kind.toLowerCase(), title: t('none'), text: t('noneText') });
		}
		const fields = Object.keys(FIELDS[this.kind]).filter((field) => field !== 'currency' && field !== 'description');
		return html`<div class="table-frame"><table class="table profiles-table"><thead><tr>${['name', ...fields].map((field) => html`<th scope="col" class=${field === 'amount' ? 'number' : ''}>${fieldName(field)}</th>`)}</tr></thead>
			<tbody>${profiles.map((profile) => html`<tr><th scope="row">${profileLink(profile)}</th>${fields.map((field) => html`<td class=${field === 'amount' ? 'number' : ''} data-field=${fieldName(field)}>${text(profile, field)}</td>`)}</tr>`)}</tbody></table></div>
			${this.pages.at(-1).pageInfo.hasNextPage ? html`<button class="button list-more" type="button" ?disabled=${this.page.running} @click=${() => this.page.run(this.pages.at(-1).pageInfo.endCursor)}>${t('more')}</button>` : nothing}`;
	}

	#begin() {
		this.pages = [];
		this.page.run(null);
	}

	async #ask(signal, after) {
		const filter = { kinds: [this.kind], ...(this.letters.trim() && { text: this.letters }) };
		const { profiles } = await ask(LIST, { filter, sort: this.sort, descending: this.orders[this.sort], after }, { signal });
		signal.throwIfAborted();
		this.pages = after ? [...this.pages, profiles] : [profiles];
		return profiles;
	}

	#choose(choice) {
		const query = Object.fromEntries(Object.entries({ ...Object.fromEntries(this.query), ...choice }).filter(([, chosen]) => chosen));
		note('list', this.kind, query);
		this.query = new URLSearchParams(query);
	}
}

define('relata-profiles', Profiles);
