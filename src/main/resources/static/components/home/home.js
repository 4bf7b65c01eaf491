import '/components/typeahead/typeahead.js';
import { search } from '/components/find/find.js';
import { Element, define, html } from '/lib/element.js';
import { ago } from '/lib/format.js';
import { ask } from '/lib/graphql.js';
import { icon } from '/lib/icons.js';
import { KINDS, kindIcon, kindName, profileLink } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { go, href } from '/lib/router.js';
import { session } from '/lib/session.js';
import { empty, shown } from '/lib/states.js';

const t = messages({
	en: { hello: 'Hello, {name}', find: 'Find anything', lately: 'Changed lately', none: 'Nothing is here yet', noneText: 'Add the first profile, or bring in what you have.', add: 'New {kind}', import: 'Import files' },
	pl: { hello: 'Witaj, {name}', find: 'Znajdź cokolwiek', lately: 'Ostatnio zmienione', none: 'Jeszcze nic tu nie ma', noneText: 'Dodaj pierwszy profil albo wczytaj to, co już masz.', add: 'Nowy profil: {kind}', import: 'Wczytaj pliki' },
});

const HOME = `query {
	lately: profiles(sort: UPDATED_AT, descending: true, first: 12) { edges { node { id kind name closed updatedAt } } }
	${KINDS.map((kind) => `${kind}: profiles(filter: {kinds: [${kind}]}, first: 1) { totalCountText }`).join('\n')}
}`;

/** Where one begins: how much there is of each kind, and what has changed lately. */
class Home extends Element {

	account = this.task((signal) => ask(HOME, {}, { signal }));

	connected() {
		this.name = session.viewer.name;
		this.account.run();
	}

	render() {
		return html`<div class="home stack"><h1>${t('hello', { name: this.name })}</h1>
			<relata-typeahead class="home-find" .label=${t('find')} .search=${search} @choose=${({ detail }) => go('profiles', detail.id)}></relata-typeahead>
			${shown(this.account, (account) => this.#content(account), { lines: 8 })}</div>`;
	}

	#content(account) {
		const { edges } = account.lately;
		return html`<ul class="home-kinds">${KINDS.map((kind) => html`<li><a class="panel" href=${href('list', kind)}>${kindIcon(kind, { named: true })}<strong>${account[kind].totalCountText}</strong><span class="soft">${kindName(kind, true)}</span></a></li>`)}</ul>
			<section><h2>${t('lately')}</h2>${edges.length ? html`<ul class="home-lately">${edges.map(({ node }) => html`<li>${profileLink(node)}<time class="soft small" datetime=${node.updatedAt}>${node.closed ? '' : ago(node.updatedAt)}</time></li>`)}</ul>` : this.#nothing()}</section>`;
	}

	#nothing() {
		return empty({
			picture: 'space', title: t('none'), text: t('noneText'),
			action: html`<div class="row">${KINDS.slice(0, 2).map((kind) => html`<a class="button" href=${href('new', kind)}>${icon('add')}${t('add', { kind: kindName(kind).toLowerCase() })}</a>`)}
				<a class="button" href=${href('settings', 'import')}>${icon('import')}${t('import')}</a></div>`,
		});
	}
}

define('relata-home', Home);
