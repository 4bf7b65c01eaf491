import '/components/typeahead/typeahead.js';
import { search } from '/components/find/find.js';
import { define, html, nothing } from '/lib/element.js';
import { change } from '/lib/graphql.js';
import { icon } from '/lib/icons.js';
import { kindIcon } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { toast } from '/lib/toast.js';
import { FormDialog } from './form-dialog.js';

const t = messages({
	en: {
		heading: 'Merge duplicates into {name}', find: 'Which are the same as this one?', drop: 'Do not merge {name}', chosen: 'To be merged, in this order',
		keeps: 'What {name} has stays; what it lacks comes from the others, in their order.', moves: 'All their relations move here. Those that would be there twice become one, with the days and notes of both.', goes: 'The others disappear. You can undo it.',
		action: 'Merge', done: { one: '{count} duplicate is merged into {name}', other: '{count} duplicates are merged into {name}' },
	},
	pl: {
		heading: 'Scal duplikaty z: {name}', find: 'Które profile są tym samym?', drop: 'Nie scalaj: {name}', chosen: 'Do scalenia, w tej kolejności',
		keeps: 'To, co ma {name}, zostaje; braki uzupełnią pozostałe profile, w swojej kolejności.', moves: 'Wszystkie ich relacje trafią tutaj. Relacje, które by się powtarzały, staną się jedną, z datami i notatkami obu.', goes: 'Pozostałe profile znikną. Można to cofnąć.',
		action: 'Scal', done: { one: 'Scalono {count} duplikat z: {name}', few: 'Scalono {count} duplikaty z: {name}', many: 'Scalono {count} duplikatów z: {name}', other: 'Scalono {count} duplikatu z: {name}' },
	},
});

const MERGE = 'mutation ($input: MergeProfilesInput!) { mergeProfiles(input: $input) { profile { id } changeId userErrors { message field } } }';

/** How many can be merged at once. */
const MOST = 20;

/** Asks which profiles are the same as one that is kept, and says what becomes of them. */
class Merge extends FormDialog {

	own = ['mergeIds'];
	others = [];

	get action() {
		return t('action');
	}

	get ready() {
		return this.others.length > 0;
	}

	fields() {
		const { name } = this.kept;
		return html`${this.others.length < MOST ? html`<relata-typeahead .label=${t('find')} .search=${this.#search} @choose=${this.#choose}></relata-typeahead>` : nothing}
			${this.others.length ? html`<section class="field" aria-label=${t('chosen')}><p class="label">${t('chosen')}</p><ol class="merge-list">${this.others.map((other, index) => this.#other(other, index))}</ol></section>` : nothing}
			<ul class="merge-effects soft"><li>${t('keeps', { name })}</li><li>${t('moves')}</li><li>${t('goes')}</li></ul>`;
	}

	#other(other, index) {
		return html`<li><div class="row"><span class="merge-name">${kindIcon(other.kind)} ${other.name}</span>
			<button class="icon-button" type="button" aria-label=${t('drop', { name: other.name })} @click=${() => this.#drop(other)}>${icon('close')}</button></div>${this.problem(`merge-${index}`, 'mergeIds', String(index))}</li>`;
	}

	send() {
		return change(MERGE, { keepId: this.kept.id, mergeIds: this.others.map(({ id }) => id) });
	}

	#search = async (text, signal) => {
		const gone = [this.kept, ...this.others].map(({ id }) => id);
		return (await search(text, signal, [this.kept.kind])).filter(({ id, closed }) => !closed && !gone.includes(id));
	};

	#choose = async ({ target, detail }) => {
		await this.set({ others: [...this.others, detail], errors: [] });
		target.clear();
		target.focus();
	};

	async #drop(other) {
		await this.set({ others: this.others.filter(({ id }) => id !== other.id), errors: [] });
		this.querySelector('relata-typeahead').focus();
	}
}

define('relata-merge', Merge);

/** Makes one profile of several. Resolves to whether it was done. */
export async function merge(kept) {
	const dialog = Object.assign(document.createElement('relata-merge'), { heading: t('heading', { name: kept.name }), kept });
	const payload = await dialog.show();
	if (payload) {
		toast(t('done', { count: dialog.others.length, name: kept.name }), { undo: payload.changeId });
	}
	return Boolean(payload);
}
