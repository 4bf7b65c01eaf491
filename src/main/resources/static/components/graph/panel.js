import { Element, define, html, nothing } from '/lib/element.js';
import { span } from '/lib/format.js';
import { icon } from '/lib/icons.js';
import { closedMark, kindIcon, kindName, profileLink } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { href } from '/lib/router.js';
import { failed, loading } from '/lib/states.js';
import { chooseOthers } from './hub.js';
import { isOf } from './model.js';
import { USUAL, roles } from './query.js';

const t = messages({
	en: {
		open: 'Open profile', chain: 'Follow roles', centre: 'Put in the middle', expand: 'Expand', collapse: 'Collapse', remove: 'Remove from view', close: 'Close', roles: 'Related', drawn: '{drawn} of {count}', show: 'Show: {role}', hide: 'Hide: {role}',
		none: 'No relations on this day.', closed: 'You may see name and kind only.', gone: 'It is not there any more.', relation: 'Relation', always: 'No dates',
	},
	pl: {
		open: 'Otwórz profil', chain: 'Idź po rolach', centre: 'Ustaw w środku', expand: 'Rozwiń', collapse: 'Zwiń', remove: 'Usuń z widoku', close: 'Zamknij', roles: 'Powiązania', drawn: '{drawn} z {count}', show: 'Pokaż: {role}', hide: 'Ukryj: {role}',
		none: 'Brak relacji w tym dniu.', closed: 'Możesz zobaczyć tylko nazwę i rodzaj.', gone: 'Już go nie ma.', relation: 'Relacja', always: 'Bez dat',
	},
});

/** What is chosen on a drawing: a profile's card and roles, and what can be done with it; or a relation read aloud. */
class Panel extends Element {

	static properties = ['view', 'drawing', 'chosen'];

	#asked;
	profile = this.task((signal, id, asOf) => roles(id, asOf, signal));

	connected() {
		this.#ask();
	}

	changed() {
		if (this.isConnected) {
			this.#ask();
		}
	}

	focus() {
		this.querySelector('h2')?.focus();
	}

	render() {
		const relation = this.drawing.relations.get(this.chosen);
		const profile = this.drawing.profiles.get(this.chosen);
		return html`<section class="graph-panel" @keydown=${this.#key}>${relation ? this.#relation(relation) : profile ? this.#profile(profile) : nothing}</section>`;
	}

	#head(content) {
		return html`<header class="row apart"><h2 tabindex="-1">${content}</h2><button class="icon-button" type="button" aria-label=${t('close')} @click=${this.#close}>${icon('close')}</button></header>`;
	}

	#relation({ source, target, sentence, since, until }) {
		return html`${this.#head(t('relation'))}<p>${sentence}</p><p class="soft small">${span(since, until) || t('always')}</p>
			<ul class="stack">${[source, target].map((id) => html`<li>${profileLink(this.drawing.profiles.get(id))}</li>`)}</ul>`;
	}

	#profile(profile) {
		const { id, kind, name, closed } = profile;
		return html`${this.#head(html`${kindIcon(kind)} ${name} ${closed ? closedMark() : nothing}`)}<p class="soft small">${kindName(kind)}</p>
			${closed ? html`<p class="soft">${t('closed')}</p>` : this.#content()}
			<div class="row"><a class="button small" href=${href('profiles', id)}>${t('open')}</a>${closed ? nothing : this.#acts(id)}
				${id === this.drawing.centre ? nothing : html`<button class="button small" type="button" @click=${this.#remove}>${t('remove')}</button>`}</div>`;
	}

	#acts(id) {
		const { explorer } = this.view;
		return html`<button class="button small" type="button" @click=${() => this.view.try(() => explorer.grow(id))}>${t('expand')}</button>
			<button class="button small" type="button" @click=${() => explorer.collapse(id)}>${t('collapse')}</button>
			${id === this.drawing.centre ? nothing : html`<button class="button small" type="button" @click=${() => this.#recentre(id)}>${t('centre')}</button>`}
			<a class="button small" href=${href('chain', id)}>${t('chain')}</a>`;
	}

	#content() {
		const { value, error } = this.profile;
		if (error) {
			return failed(error, () => this.profile.again());
		}
		if (value === undefined) {
			return loading(4);
		}
		return value ? html`<dl class="graph-card">${value.card.map(({ label, value: text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl>
			<h3>${t('roles')}</h3>${value.groups.length ? html`<ul class="graph-roles">${value.groups.map((group) => this.#role(group))}</ul>` : html`<p class="soft small">${t('none')}</p>`}` : html`<p>${t('gone')}</p>`;
	}

	#role(role) {
		const drawn = this.view.explorer.visible.relations.filter((relation) => isOf(relation, this.chosen, role)).length;
		return html`<li><span>${role.otherRole}</span><span class="count">${t('drawn', { drawn, count: role.count })}</span>
			<button class="icon-button" type="button" aria-label=${t('hide', { role: role.otherRole })} title=${t('hide', { role: role.otherRole })} aria-disabled=${!drawn} @click=${() => drawn && this.view.explorer.collapse(this.chosen, role)}>${icon('less')}</button>
			<button class="icon-button" type="button" aria-label=${t('show', { role: role.otherRole })} title=${t('show', { role: role.otherRole })} aria-disabled=${drawn >= role.count} @click=${() => drawn < role.count && this.#show(role)}>${icon('add')}</button></li>`;
	}

	/** Draws the others of a role; where they are many, it asks which. */
	async #show(role) {
		const { explorer } = this.view;
		const id = this.chosen;
		const answer = role.count > USUAL ? await chooseOthers(explorer, id, role) : { first: USUAL };
		if (answer?.graph) {
			explorer.add(answer.graph);
		}
		else if (answer) {
			await this.view.try(() => explorer.expand(id, role, answer.first));
		}
	}

	async #recentre(id) {
		await this.view.try(() => this.view.explorer.recentre(id));
		this.view.drawing?.camera.centre(id);
		this.focus();
	}

	#remove = async () => {
		this.view.drop(this.chosen);
		await this.view.update();
		this.view.canvas.focus();
	};

	#close = async () => {
		await this.view.choose(null);
		this.view.canvas.focus();
	};

	#key = (event) => event.key === 'Escape' && this.#close();

	#ask() {
		const profile = this.drawing.profiles.get(this.chosen);
		const asked = profile && !profile.closed ? `${this.chosen} ${this.drawing.asOf}` : undefined;
		if (asked !== this.#asked) {
			this.#asked = asked;
			if (this.profile.value?.id !== this.chosen) {
				this.profile.clear();
			}
			if (asked) {
				this.profile.run(this.chosen, this.drawing.asOf);
			}
		}
	}
}

define('relata-graph-panel', Panel);
