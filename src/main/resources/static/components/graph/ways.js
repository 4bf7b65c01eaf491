import '/components/typeahead/typeahead.js';
import { search } from '/components/find/find.js';
import { Element, define, html, nothing } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { profileLink } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { empty, failed, loading } from '/lib/states.js';
import { types } from './model.js';
import { ways } from './query.js';
import { sentence } from './sentence.js';

const t = messages({
	en: {
		find: 'Find a way', from: 'From', to: 'To', toHint: 'Type a name', longest: 'At the most', steps: { one: '{count} relation', other: '{count} relations' }, draw: 'Draw', walk: 'Walk it', way: 'Way {number}',
		none: 'There is no way', noneText: 'Not along {count}. Allow more, or show more types of relations.', found: { one: '{count} way', other: '{count} ways' }, clear: 'Set off no way', another: 'Another profile', stopped: 'There was too much to look at, so there may be other ways. Fewer types of relations or a shorter way help.',
	},
	pl: {
		find: 'Znajdź drogę', from: 'Od', to: 'Do', toHint: 'Wpisz nazwę', longest: 'Najwyżej', steps: { one: '{count} relacja', few: '{count} relacje', many: '{count} relacji', other: '{count} relacji' }, draw: 'Narysuj', walk: 'Przejdź ją', way: 'Droga {number}',
		none: 'Nie ma drogi', noneText: 'Nie na długość: {count}. Pozwól na więcej albo pokaż więcej rodzajów relacji.', found: { one: '{count} droga', few: '{count} drogi', many: '{count} dróg', other: '{count} drogi' }, clear: 'Nie wyróżniaj drogi', another: 'Inny profil', stopped: 'Było zbyt wiele do sprawdzenia, więc mogą istnieć inne drogi. Pomoże mniej rodzajów relacji albo krótsza droga.',
	},
});

/** The ways from what is chosen to another profile: to draw, and to walk. */
class Ways extends Element {

	static properties = ['view', 'drawing', 'from'];

	start;
	to = null;
	maxLength = 6;
	found = this.task((signal, ...input) => ways(...input, signal));

	render() {
		return html`<section class="graph-ways stack"><h2>${t('find')}</h2>
			<p><span class="label">${t('from')}</span> ${profileLink(this.start ?? this.from)}</p>
			${this.to ? html`<p><span class="label">${t('to')}</span> ${profileLink(this.to)} <button class="button small quiet" type="button" @click=${this.#another}>${t('another')}</button></p>`
				: html`<relata-typeahead .label=${t('to')} .placeholder=${t('toHint')} .search=${this.#search} @choose=${({ detail }) => this.#choose(detail)}></relata-typeahead>`}
			<label class="row"><span class="label">${t('longest')}</span><select class="input graph-number" @change=${(event) => this.#longest(Number(event.target.value))}>${[1, 2, 3, 4, 5, 6, 7, 8].map((count) => html`<option value=${count} .selected=${count === this.maxLength}>${t('steps', { count })}</option>`)}</select></label>
			${this.#ways()}</section>`;
	}

	#ways() {
		const { value, error, running, first } = this.found;
		if (error) {
			return failed(error, () => this.found.again());
		}
		if (first || (running && !value)) {
			return running ? loading(4) : nothing;
		}
		const count = value.ways.length;
		return html`<div role="status">${value.stopped ? html`<p class="notice">${icon('warning')}${value.stopped.extensions?.code === 'STOPPED' ? t('stopped') : value.stopped.message}</p>` : nothing}${count ? html`<p class="soft small">${t('found', { count })}</p>`
				: value.stopped ? nothing : empty({ picture: 'way', title: t('none'), text: t('noneText', { count: t('steps', { count: this.maxLength }) }) })}</div>
			<ol class="graph-way-list">${value.ways.map((way, index) => this.#way(way, index + 1))}</ol>
			${this.drawing.way ? html`<button class="button small" type="button" @click=${() => this.view.way(null)}>${t('clear')}</button>` : nothing}`;
	}

	#way(way, number) {
		return html`<li aria-label=${t('way', { number })} ?data-chosen=${this.drawing.way?.sentence === way.sentence}>${sentence(way)}
			<div class="row"><button class="button small" type="button" @click=${() => this.view.way(way)}>${t('draw')}</button><button class="button small" type="button" @click=${() => this.view.way(way, true)}>${icon('play')}${t('walk')}</button></div></li>`;
	}

	#search = async (text, signal) => (await search(text, signal)).filter(({ id }) => id !== this.from.id);

	async #choose(to) {
		await this.set({ to, start: this.from });
		this.querySelector('select').focus();
		this.#find();
	}

	#another = async () => {
		this.found.clear();
		await this.set({ to: null, start: undefined });
		this.querySelector('relata-typeahead').focus();
	};

	#longest(maxLength) {
		this.maxLength = maxLength;
		if (this.to) {
			this.#find();
		}
	}

	#find() {
		const { hidden, asOf } = this.drawing;
		const shown = hidden.size ? types(this.drawing).map(({ id }) => id).filter((id) => !hidden.has(id)) : null;
		this.found.clear();
		this.found.run(this.start.id, this.to.id, { maxLength: this.maxLength, typeIds: shown, asOf });
	}
}

define('relata-graph-ways', Ways);
