import { confirm } from '/components/dialog/dialog.js';
import { languages } from '/components/app/languages.js';
import { Element, define, html, nothing } from '/lib/element.js';
import { LANGUAGES, messages } from '/lib/language.js';
import { session } from '/lib/session.js';
import { toast } from '/lib/toast.js';
import { choiceField, head } from './field.js';
import { languageName } from './languages.js';
import { Submission } from './submission.js';

const t = messages({
	en: {
		title: 'General', text: 'What holds for everybody in the account.', own: 'What holds for you.', relations: 'Relations', switch: 'Relations are switched on',
		on: 'Profiles can be related to each other, and everybody sees how.', off: 'Relations are off: none is shown, and none can be added. Profiles work as ever.',
		fresh: 'A new account begins like this. Switch relations on when you are ready; the usual relation types are there already.', kept: 'Nothing is lost while they are off: switched on again, all of them are back.',
		sure: 'Switch relations off?', sureText: 'Everybody stops seeing relations, and none can be added. None is lost: switched on again, all of them are back.', turnOff: 'Switch off',
		nowOn: 'Relations are switched on', nowOff: 'Relations are switched off', language: 'Language of the account', languageText: 'Roles that have no name in somebody’s language are shown in this one; the graph’s edges are labelled in it.',
		languageNow: 'The language of the account is {language}', yours: 'Your language', yoursText: 'The language in which this browser shows Relata to you.',
	},
	pl: {
		title: 'Ogólne', text: 'To, co dotyczy wszystkich na koncie.', own: 'To, co dotyczy ciebie.', relations: 'Relacje', switch: 'Relacje są włączone',
		on: 'Profile można łączyć relacjami i każdy je widzi.', off: 'Relacje są wyłączone: żadna nie jest pokazywana i żadnej nie można dodać. Profile działają jak zawsze.',
		fresh: 'Tak zaczyna każde nowe konto. Włącz relacje, gdy będziesz gotów; najczęstsze typy relacji już czekają.', kept: 'Dopóki są wyłączone, nic nie przepada: po włączeniu wszystkie wracają.',
		sure: 'Wyłączyć relacje?', sureText: 'Nikt nie będzie widział relacji ani nie doda nowej. Żadna nie przepadnie: po włączeniu wszystkie wrócą.', turnOff: 'Wyłącz',
		nowOn: 'Relacje są włączone', nowOff: 'Relacje są wyłączone', language: 'Język konta', languageText: 'W nim pokazywane są role, które nie mają nazwy w języku danej osoby; w nim podpisane są krawędzie grafu.',
		languageNow: 'Język konta: {language}', yours: 'Twój język', yoursText: 'Język, w którym ta przeglądarka pokazuje ci Relatę.',
	},
});

const UPDATE = 'mutation ($input: UpdateSettingsInput!) { updateSettings(input: $input) { settings { relationsEnabled } userErrors { code message field } } }';

/** The switch of relations and the account's language, for administrators; one's own language for everybody. */
class General extends Element {

	submission = new Submission(this, ['defaultLanguage']);

	connected() {
		this.on(session, 'change', () => this.update());
	}

	render() {
		return html`${head(t('title'), t(session.admin ? 'text' : 'own'))}<div class="stack settings-narrow">${session.admin ? html`${this.submission.top()}${this.#relations()}${this.#language()}` : nothing}
			<section class="panel stack"><h2>${t('yours')}</h2><p class="soft">${t('yoursText')}</p>${languages()}</section></div>`;
	}

	#relations() {
		const on = session.settings.relationsEnabled;
		return html`<section class="panel stack"><div class="row apart"><h2 id="relations-switch">${t('relations')}</h2>
				<button class="switch" type="button" role="switch" aria-checked=${on} aria-label=${t('switch')} aria-describedby="relations-text" ?disabled=${this.submission.busy} @click=${() => this.#switch(!on)}></button></div>
			<div id="relations-text" class="stack"><p>${t(on ? 'on' : 'off')}</p>${on ? nothing : html`<p>${t('fresh')}</p>`}<p class="soft">${t('kept')}</p></div></section>`;
	}

	#language() {
		const now = session.settings.defaultLanguage;
		const codes = [...new Set([...Object.keys(LANGUAGES), now])];
		return html`<section class="panel stack"><h2>${t('language')}</h2>${choiceField({
			id: 'default-language', label: t('language'), headed: true, hint: t('languageText'), error: this.submission.message('defaultLanguage'), value: now,
			options: codes.map((code) => [code, languageName(code)]), change: (code) => this.#speak(code),
		})}</section>`;
	}

	async #switch(on) {
		if (on || await confirm({ heading: t('sure'), text: t('sureText'), action: t('turnOff'), danger: true })) {
			await this.#save({ relationsEnabled: on }, () => t(on ? 'nowOn' : 'nowOff'));
		}
		this.querySelector('.switch').focus();
	}

	#speak(code) {
		return this.#save({ defaultLanguage: code }, () => t('languageNow', { language: languageName(code) }));
	}

	async #save(input, said) {
		if (await this.submission.send(UPDATE, input)) {
			await session.begin();
			toast(said());
		}
	}
}

define('relata-settings-general', General);
