import { keyed } from '/webjars/lit-html/directives/keyed.js';
import { Element, define, html, nothing } from '/lib/element.js';
import { Offline } from '/lib/http.js';
import { icon } from '/lib/icons.js';
import { messages } from '/lib/language.js';
import { href } from '/lib/router.js';
import { session } from '/lib/session.js';
import { empty, failed, loading } from '/lib/states.js';
import { head } from './field.js';
import { SECTIONS } from './sections.js';

const t = messages({
	en: {
		settings: 'Settings', account: 'Account', data: 'Data', you: 'You', general: 'General', types: 'Relation types', forms: 'Form sections', people: 'Users', groups: 'Groups', history: 'History',
		import: 'Import', export: 'Export', tokens: 'Tokens', password: 'Password', closed: 'Only administrators can change this',
		closedText: 'It holds for everybody in your account. Ask somebody who looks after Relata in your company: they can change it, or make you an administrator.', mine: 'To your own settings',
		lost: 'There is no such setting', lostText: 'The link may be old, or mistyped.', toSettings: 'To the settings',
	},
	pl: {
		settings: 'Ustawienia', account: 'Konto', data: 'Dane', you: 'Ty', general: 'Ogólne', types: 'Typy relacji', forms: 'Sekcje formularzy', people: 'Użytkownicy', groups: 'Grupy', history: 'Historia',
		import: 'Import', export: 'Eksport', tokens: 'Tokeny', password: 'Hasło', closed: 'Może to zmienić tylko administrator',
		closedText: 'To ustawienie dotyczy wszystkich na koncie. Poproś osobę, która opiekuje się Relatą w twojej firmie: może je zmienić albo nadać ci rolę administratora.', mine: 'Do twoich ustawień',
		lost: 'Nie ma takiego ustawienia', lostText: 'Odnośnik może być stary albo błędny.', toSettings: 'Do ustawień',
	},
});

const GROUPS = ['account', 'data', 'you'];

/** The settings: a menu of the places that the viewer may be in, and the one that is open. */
class Settings extends Element {

	static properties = ['path', 'query'];

	#shown;

	get section() {
		const [name = 'general', ...rest] = this.path;
		return SECTIONS.find((section) => section.name === name && (section.deeper ? rest.length < 2 : rest.length === 0));
	}

	connected() {
		this.#open();
	}

	changed(property) {
		if (property === 'path' && this.isConnected) {
			this.#open();
		}
	}

	render() {
		return html`<div class="settings"><nav class="settings-menu" aria-label=${t('settings')}>${GROUPS.map((group) => this.#group(group))}</nav><div class="settings-place">${this.#shown ?? this.#loading()}</div></div>`;
	}

	#group(group) {
		const sections = SECTIONS.filter((section) => section.group === group && (session.admin || !section.admin));
		return html`<div role="group" aria-labelledby="settings-${group}"><p class="label" id="settings-${group}">${t(group)}</p>${sections.map((section) => html`<a href=${address(section)}
			aria-current=${section === this.section ? 'page' : nothing}>${icon(section.picture)}${t(section.name)}</a>`)}</div>`;
	}

	#loading() {
		return html`${head(t(this.section?.name ?? 'settings'))}${loading(6)}`;
	}

	async #open() {
		const { section, path } = this;
		const shown = await this.#view(section, path.slice(1));
		if (path === this.path) {
			this.#shown = keyed(path.join('/'), shown);
			await this.update();
			this.querySelector('.settings-menu [aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
		}
	}

	async #view(section, rest) {
		if (!section) {
			return html`${head(t('settings'))}${empty({ picture: 'find', title: t('lost'), text: t('lostText'), action: html`<a class="button" href=${href('settings')}>${t('toSettings')}</a>` })}`;
		}
		if (section.admin && !session.admin) {
			return html`${head(t(section.name))}${empty({ picture: 'lock', title: t('closed'), text: t('closedText'), action: html`<a class="button" href=${href('settings')}>${t('mine')}</a>` })}`;
		}
		try {
			await section.load(rest);
			return section.view(rest, this.query);
		}
		catch (error) {
			return failed(new Offline(error), () => location.reload());
		}
	}
}

function address({ name }) {
	return name === 'general' ? href('settings') : href('settings', name);
}

define('relata-settings', Settings);
