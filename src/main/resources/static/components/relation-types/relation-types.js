import { repeat } from '/webjars/lit-html/directives/repeat.js';
import { head } from '/components/settings/field.js';
import { Element, define, html, nothing } from '/lib/element.js';
import { ask, change } from '/lib/graphql.js';
import { icon } from '/lib/icons.js';
import { messages } from '/lib/language.js';
import { href } from '/lib/router.js';
import { empty, reason, shown } from '/lib/states.js';
import { toast } from '/lib/toast.js';
import { deleteType } from './delete-type.js';
import { drag, moved } from './order.js';
import { TYPES, UPDATE, kinds, typeName } from './types.js';

const t = messages({
	en: {
		title: 'Relation types', text: 'How profiles can be related, in the order in which everybody sees them.', add: 'New type', count: { one: '{count} relation', other: '{count} relations' }, unused: 'not used yet',
		symmetric: 'Symmetric', tree: 'Tree', inactive: 'Inactive', builtIn: 'Built in', up: 'Move up: {name}', down: 'Move down: {name}', grip: 'Drag to another place: {name}', actions: 'Actions: {name}',
		edit: 'Edit', deactivate: 'Deactivate', activate: 'Activate', remove: 'Delete…', at: '{name} is at place {place} of {count}', deactivated: '{name} is inactive: no new relations of it can be added', activated: '{name} is active again',
		none: 'There are no relation types', noneText: 'Say how profiles can be related, as “Advisor ↔ Client”.', deleted: '{name} is deleted', list: 'Relation types in order',
	},
	pl: {
		title: 'Typy relacji', text: 'Jak można łączyć profile, w kolejności, w jakiej widzą je wszyscy.', add: 'Nowy typ', count: { one: '{count} relacja', few: '{count} relacje', many: '{count} relacji', other: '{count} relacji' }, unused: 'jeszcze nieużywany',
		symmetric: 'Symetryczny', tree: 'Drzewo', inactive: 'Nieaktywny', builtIn: 'Wbudowany', up: 'Przesuń w górę: {name}', down: 'Przesuń w dół: {name}', grip: 'Przeciągnij w inne miejsce: {name}', actions: 'Działania: {name}',
		edit: 'Edytuj', deactivate: 'Wyłącz', activate: 'Włącz', remove: 'Usuń…', at: '{name}: miejsce {place} z {count}', deactivated: 'Typ {name} jest nieaktywny: nie można dodać nowych relacji tego typu', activated: 'Typ {name} jest znów aktywny',
		none: 'Nie ma żadnych typów relacji', noneText: 'Określ, jak można łączyć profile, na przykład „Doradca ↔ Klient”.', deleted: 'Usunięto typ {name}', list: 'Typy relacji po kolei',
	},
});

const REORDER = 'mutation ($input: ReorderRelationTypesInput!) { reorderRelationTypes(input: $input) { relationTypes { id } userErrors { message } } }';

/** The relation types in their order, which one changes by dragging or by buttons; each leads to its form. */
class RelationTypes extends Element {

	types = this.task(async (signal) => (this.order = (await ask(TYPES, {}, { signal })).relationTypes));
	order = [];
	said = '';
	saving = false;
	dragged;

	connected() {
		this.types.run();
	}

	render() {
		return html`${head(t('title'), t('text'), html`<a class="button primary" href=${href('settings', 'types', 'new')}>${icon('add')}${t('add')}</a>`)}
			<p class="visually-hidden" role="status">${this.said}</p>
			${shown(this.types, () => (this.order.length ? this.#list() : empty({ picture: 'chain', title: t('none'), text: t('noneText') })), { lines: 8 })}`;
	}

	#list() {
		return html`<ol class="types" aria-label=${t('list')} aria-busy=${this.saving ? 'true' : nothing}>${repeat(this.order, ({ id }) => id, (type, index) => this.#row(type, index))}</ol>`;
	}

	#row(type, index) {
		const name = typeName(type);
		return html`<li class="type" data-type=${type.edgeType} ?data-dragged=${this.dragged === type.id} ?data-inactive=${!type.active}>
			<span class="type-grip" title=${t('grip', { name })} @pointerdown=${(event) => this.#drag(event, type)}>${icon('grip')}</span>
			<div class="type-what"><a class="type-name" href=${href('settings', 'types', type.id)}>${kinds(type.source)}<strong>${type.source.role}</strong>${type.symmetric ? nothing : html`<span class="soft">↔</span>${kinds(type.target)}<strong>${type.target.role}</strong>`}</a>
				<p class="row small soft"><code>${type.edgeType}</code><span>${type.relationCount ? t('count', { count: type.relationCount }) : t('unused')}</span>${this.#badges(type)}</p></div>
			<div class="type-tools"><button class="icon-button" type="button" data-move="-1" aria-label=${t('up', { name })} ?disabled=${index === 0} @click=${() => this.#move(type, -1)}>${icon('up')}</button>
				<button class="icon-button" type="button" data-move="1" aria-label=${t('down', { name })} ?disabled=${index === this.order.length - 1} @click=${() => this.#move(type, 1)}>${icon('down')}</button>
				<details class="menu"><summary class="icon-button" aria-label=${t('actions', { name })}>${icon('more')}</summary><div class="menu-items"><a href=${href('settings', 'types', type.id)}>${icon('edit')}${t('edit')}</a>
					<button type="button" @click=${() => this.#activate(type)}>${icon(type.active ? 'lock' : 'play')}${t(type.active ? 'deactivate' : 'activate')}</button>
					<button type="button" @click=${() => this.#delete(type)}>${icon('remove')}${t('remove')}</button></div></details></div></li>`;
	}

	#badges(type) {
		const badges = { symmetric: type.symmetric, tree: type.hierarchical, builtIn: type.builtIn };
		return html`${Object.keys(badges).filter((badge) => badges[badge]).map((badge) => html`<span class="badge">${t(badge)}</span>`)}${type.active ? nothing : html`<span class="badge bad">${t('inactive')}</span>`}`;
	}

	async #move(type, by) {
		const from = this.order.indexOf(type);
		const before = this.order;
		await this.#place(type, from + by);
		this.#focus(type, by);
		await this.#save(before);
	}

	/** The button may have gone past the end, where it cannot be pressed; the other one can. */
	#focus({ edgeType }, by) {
		const row = this.querySelector(`[data-type="${edgeType}"]`);
		(row.querySelector(`[data-move="${by}"]:enabled`) ?? row.querySelector(`[data-move="${-by}"]`)).focus();
	}

	#drag(event, type) {
		event.preventDefault();
		const before = this.order;
		this.set({ dragged: type.id });
		drag(event.currentTarget.closest('.type'), () => [...this.querySelectorAll('.type')], (place) => this.#place(type, place), () => {
			this.set({ dragged: undefined });
			this.#save(before);
		});
	}

	#place(type, place) {
		const from = this.order.indexOf(type);
		return from === place ? undefined : this.set({ order: moved(this.order, from, place), said: t('at', { name: typeName(type), place: place + 1, count: this.order.length }) });
	}

	/** What is refused is put back. */
	async #save(before) {
		const wanted = this.order;
		if (wanted === before) {
			return;
		}
		this.set({ saving: true });
		const refused = await this.#done(REORDER, { ids: wanted.map(({ id }) => id) });
		this.set({ saving: false, order: refused && this.order === wanted ? before : this.order });
	}

	async #activate(type) {
		const { id, active } = type;
		if (!await this.#done(UPDATE, { id, active: !active })) {
			toast(t(active ? 'deactivated' : 'activated', { name: typeName(type) }));
			await this.types.again();
		}
		this.#focusMenu(type);
	}

	/** A menu closes when something in it is chosen. */
	#focusMenu({ edgeType }) {
		this.querySelector(`[data-type="${edgeType}"] summary`)?.focus();
	}

	async #delete(type) {
		const result = await deleteType(type);
		if (result === 'deleted') {
			toast(t('deleted', { name: typeName(type) }));
			await this.types.again();
			this.querySelector('.settings-head a').focus();
		}
		else if (result === 'deactivate') {
			await this.#activate(type);
		}
		else {
			this.#focusMenu(type);
		}
	}

	/** Has something done; tells what was wrong, and gives true where something was. */
	async #done(mutation, input) {
		try {
			const { userErrors: [refused] } = await change(mutation, input);
			if (refused) {
				toast(refused.message, { error: true });
			}
			return Boolean(refused);
		}
		catch (error) {
			toast(reason(error), { error: true });
			return true;
		}
	}
}

define('relata-relation-types', RelationTypes);
