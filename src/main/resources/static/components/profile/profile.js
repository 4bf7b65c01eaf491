import '/components/profile/history.js';
import '/components/profile/relations.js';
import { Element, define, html, nothing } from '/lib/element.js';
import { SELECTION } from '/lib/fields.js';
import { ask } from '/lib/graphql.js';
import { icon } from '/lib/icons.js';
import { closedMark, kindIcon, kindName } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { href } from '/lib/router.js';
import { session } from '/lib/session.js';
import { empty, failed, shown } from '/lib/states.js';
import { keyed } from '/webjars/lit-html/directives/keyed.js';
import { accessBadge } from './access.js';
import { actions } from './actions.js';
import { profileFields } from './profile-fields.js';

const t = messages({
	en: {
		views: 'Views of this profile', overview: 'Overview', history: 'History', graph: 'Graph', gone: 'There is no such profile', goneText: 'It may have been deleted or merged, or it is hidden from you.', home: 'To the start',
		closed: 'You may see its name only', closedText: 'Whoever owns this profile decides who sees more of it. Ask its owner or an administrator if you need to.',
	},
	pl: {
		views: 'Widoki profilu', overview: 'Przegląd', history: 'Historia', graph: 'Graf', gone: 'Nie ma takiego profilu', goneText: 'Mógł zostać usunięty lub scalony albo jest przed tobą ukryty.', home: 'Na start',
		closed: 'Możesz zobaczyć tylko nazwę', closedText: 'O tym, kto widzi więcej, decyduje właściciel profilu. Jeśli tego potrzebujesz, zwróć się do niego lub do administratora.',
	},
});

const PROFILE = `query ($id: ID!) {
	profile(id: $id) { id kind name closed access externalId createdAt updatedAt ${SELECTION} }
	relationTypes(includeInactive: true) { id active hierarchical source { role kinds } target { role kinds } }
}`;

/** A profile of any kind: what it has in its fields and whom it is related to, or its history. */
class Profile extends Element {

	static properties = ['profileId', 'tab'];

	details = this.task((signal) => ask(PROFILE, { id: this.profileId }, { signal }));

	connected() {
		this.on(window, 'relata-undone', () => this.#refresh());
		this.on(session, 'change', () => this.update());
		this.on(this, 'relata-changed', () => this.details.again());
		this.#begin();
	}

	changed(property) {
		if (property === 'profileId' && this.isConnected) {
			this.#begin();
		}
	}

	render() {
		if (this.details.error && !this.details.value) {
			return failed(this.details.error, () => this.details.again(), { whole: true });
		}
		return html`<article class="profile">${shown(this.details, ({ profile, relationTypes }) => (profile ? this.#profile(profile, relationTypes) : this.#missing()), { lines: 8 })}</article>`;
	}

	#profile(profile, types) {
		return html`<header class="profile-head"><div class="profile-title"><span class="profile-mark">${kindIcon(profile.kind, { named: true })}</span>
				<div><h1>${profile.name} ${profile.closed ? closedMark() : nothing}</h1><p class="soft row"><span>${kindName(profile.kind)}</span>${accessBadge(profile.access)}</p></div></div>
				${profile.closed ? nothing : actions(profile, types, () => this.#refresh())}</header>
			${profile.closed ? empty({ picture: 'lock', title: t('closed'), text: t('closedText') }) : this.#views(profile)}`;
	}

	#views(profile) {
		const { id } = profile;
		const tabs = { overview: href('profiles', id), history: href('profiles', id, 'history'), graph: href('graph', id) };
		return html`<nav class="tabs" aria-label=${t('views')}>${Object.entries(tabs).map(([tab, address]) => html`<a href=${address} aria-current=${tab === this.tab ? 'page' : nothing}>${t(tab)}</a>`)}</nav>
			${keyed(id, this.tab === 'history' ? html`<relata-history .profileId=${id}></relata-history>` : this.#overview(profile))}`;
	}

	#overview(profile) {
		return html`<div class="profile-columns">${profileFields(profile)}<relata-relations .profile=${profile}></relata-relations></div>`;
	}

	#missing() {
		return empty({ picture: 'find', title: t('gone'), whole: true, text: t('goneText'), action: html`<a class="button" href="#/">${icon('home')}${t('home')}</a>` });
	}

	#begin() {
		this.details.clear();
		this.details.run();
	}

	#refresh() {
		this.details.again();
		this.querySelectorAll('relata-relations, relata-history').forEach((part) => part.refresh?.());
	}
}

define('relata-profile', Profile);
