import { Element, define, html } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { KINDS, kindIcon, kindName } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { head, lineField } from './field.js';

const t = messages({
	en: {
		title: 'Export', text: 'Everything that you may see, as files. What is closed or hidden from you stays out.', account: 'The whole account', csv: 'Tables (CSV)', csvText: 'A ZIP with a table for each kind, and one of relations. Relata can import it again.',
		json: 'JSON', jsonText: 'One file for programs.', graphml: 'GraphML', graphmlText: 'One file for tools that draw graphs, such as Gephi or yEd.', day: 'Relations as of', dayText: 'Only the relations that hold on this day. Leave it empty for all, past and future ones too.',
		tables: 'Single tables (CSV)', relations: 'Relations', table: 'A table for a spreadsheet',
	},
	pl: {
		title: 'Eksport', text: 'Wszystko, co możesz zobaczyć, w plikach. To, co jest dla ciebie zamknięte lub ukryte, nie trafi do plików.', account: 'Całe konto', csv: 'Tabele (CSV)', csvText: 'ZIP z tabelą dla każdego rodzaju profilu i tabelą relacji. Relata potrafi go wczytać z powrotem.',
		json: 'JSON', jsonText: 'Jeden plik dla programów.', graphml: 'GraphML', graphmlText: 'Jeden plik dla narzędzi rysujących grafy, takich jak Gephi czy yEd.', day: 'Relacje na dzień', dayText: 'Tylko relacje, które obowiązują tego dnia. Zostaw puste, aby dostać wszystkie, także minione i przyszłe.',
		tables: 'Pojedyncze tabele (CSV)', relations: 'Relacje', table: 'Tabela do arkusza kalkulacyjnego',
	},
});

/** What leaves the account as files. The browser fetches them itself, so that no file has to fit into the page's memory. */
class Export extends Element {

	day = '';

	render() {
		return html`${head(t('title'), t('text'))}<div class="stack">
			<section class="stack"><h2>${t('account')}</h2><div class="settings-narrow">${lineField({ id: 'export-day', label: t('day'), hint: t('dayText'), type: 'date', value: this.day, change: (day) => this.set({ day }) })}</div>
				<ul class="export-files">${['csv', 'json', 'graphml'].map((format) => this.#file(this.#address('account', { format }), icon('export'), t(format), t(`${format}Text`)))}</ul></section>
			<section class="stack"><h2>${t('tables')}</h2><ul class="export-files">${KINDS.map((kind) => this.#file(this.#address('profiles', { kind }), kindIcon(kind, { named: true }), kindName(kind, true), t('table')))}
				${this.#file(this.#address('relations', {}), icon('chain'), t('relations'), t('table'))}</ul></section></div>`;
	}

	#file(address, picture, name, text) {
		return html`<li><a href=${address} download>${picture}<strong>${name}</strong><span class="soft small">${text}</span></a></li>`;
	}

	#address(what, query) {
		const asked = what === 'profiles' || !this.day ? query : { ...query, asOf: this.day };
		return `/export/${what}?${new URLSearchParams(asked)}`;
	}
}

define('relata-export', Export);
