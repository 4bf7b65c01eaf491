import { html } from '/lib/element.js';
import { LANGUAGES, language, messages } from '/lib/language.js';

const t = messages({ en: { language: 'Language' }, pl: { language: 'Język' } });

/** Lets one choose the language of the page. */
export function languages() {
	return html`<span class="languages" role="group" aria-label=${t('language')}>${Object.entries(LANGUAGES).map(([code, name]) => html`<button class="button quiet small" type="button" lang=${code}
		aria-pressed=${code === language.code} @click=${() => language.choose(code)}>${name}</button>`)}</span>`;
}
