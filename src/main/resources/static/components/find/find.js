import '/components/typeahead/typeahead.js';
import { Dialog } from '/components/dialog/dialog.js';
import { define, html } from '/lib/element.js';
import { ask } from '/lib/graphql.js';
import { messages } from '/lib/language.js';
import { go } from '/lib/router.js';

const t = messages({
	en: { find: 'Find', placeholder: 'Find contacts, companies, deals, spaces…', keys: '↑ ↓ to choose, Enter to open, Esc to close' },
	pl: { find: 'Szukaj', placeholder: 'Szukaj kontaktów, firm, szans sprzedaży, przestrzeni…', keys: '↑ ↓ wybór, Enter otwiera, Esc zamyka' },
});

const SEARCH = `query ($text: String!, $kinds: [ProfileKind!]) { search(text: $text, kinds: $kinds, first: 10) { id kind name closed } }`;

/** Typeahead over every profile; of some kinds only where they are given. */
export async function search(text, signal, kinds) {
	return text.trim() ? (await ask(SEARCH, { text, kinds }, { signal })).search : [];
}

/** Finds any profile by letters of its name, by keys alone. */
class Find extends Dialog {

	heading = t('find');

	body() {
		return html`<div class="find"><relata-typeahead class="open" .label=${t('find')} .placeholder=${t('placeholder')} .search=${search} .open=${true} @choose=${this.#open}></relata-typeahead>
			<p class="soft small">${t('keys')}</p></div>`;
	}

	#open = ({ detail }) => {
		this.close();
		go('profiles', detail.id);
	};
}

define('relata-find', Find);

/** Opens it, unless something else is open over the page. */
export function openFind() {
	if (!document.querySelector('dialog[open]')) {
		document.createElement('relata-find').show();
	}
}
