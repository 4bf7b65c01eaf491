import { define, html, nothing } from '/lib/element.js';
import { change } from '/lib/graphql.js';
import { messages } from '/lib/language.js';
import { href } from '/lib/router.js';
import { toast } from '/lib/toast.js';
import { accessChoice } from './access.js';
import { FormDialog } from './form-dialog.js';

const t = messages({
	en: { heading: 'Make a space of this deal', text: 'The deal stays as it is. The new space is related to it; what is in the deal’s fields is not copied.', name: 'Name of the space', type: 'How the two are related', roles: 'Deal: {deal}, space: {space}', action: 'Make the space', done: '{name} is made', open: 'Open it' },
	pl: { heading: 'Utwórz przestrzeń z szansy sprzedaży', text: 'Szansa pozostanie bez zmian. Nowa przestrzeń będzie z nią powiązana; pola szansy nie zostaną skopiowane.', name: 'Nazwa przestrzeni', type: 'Jaka relacja je połączy', roles: 'Szansa: {deal}, przestrzeń: {space}', action: 'Utwórz przestrzeń', done: 'Utworzono: {name}', open: 'Otwórz' },
});

const CONVERT = 'mutation ($input: ConvertDealInput!) { convertDeal(input: $input) { profile { id name } changeId userErrors { message field } } }';

/** Asks what the space of a deal is to be. */
class Convert extends FormDialog {

	own = ['name', 'typeId'];
	access = 'OPEN';

	get action() {
		return t('action');
	}

	get ready() {
		return this.name.trim() !== '';
	}

	fields() {
		return html`<p class="soft">${t('text')}</p>
			<div class="field"><label for="space-name">${t('name')}</label><input class="input" id="space-name" required maxlength="255" aria-invalid=${this.wrong('name') ? 'true' : nothing}
				aria-describedby=${this.wrong('name') ? 'space-name-error' : nothing} .value=${this.name} @input=${(event) => this.set({ name: event.target.value })}>${this.problem('space-name-error', 'name')}</div>
			<div class="field"><label for="space-type">${t('type')}</label><select class="input" id="space-type" aria-invalid=${this.wrong('typeId') ? 'true' : nothing}
				aria-describedby=${this.wrong('typeId') ? 'space-type-error' : nothing} @change=${(event) => this.set({ typeId: event.target.value })}>
				${this.types.map((type) => html`<option value=${type.id} ?selected=${type.id === this.typeId}>${roles(type)}</option>`)}</select>${this.problem('space-type-error', 'typeId')}</div>
			${accessChoice(this.access, (access) => this.set({ access }))}`;
	}

	send() {
		const { deal, name, typeId, access } = this;
		return change(CONVERT, { dealId: deal.id, name, typeId, access });
	}
}

function roles({ source, target }) {
	const [deal, space] = source.kinds.includes('DEAL') && target.kinds.includes('SPACE') ? [source, target] : [target, source];
	return t('roles', { deal: deal.role, space: space.role });
}

define('relata-convert', Convert);

/** Makes a space of a deal, by one of some types. Resolves to whether it was done. */
export async function convert(deal, types) {
	const payload = await Object.assign(document.createElement('relata-convert'), { heading: t('heading'), deal, types, name: deal.name, typeId: types[0].id }).show();
	if (payload) {
		const { id, name } = payload.profile;
		toast(t('done', { name }), { undo: payload.changeId, link: { href: href('profiles', id), text: t('open') } });
	}
	return Boolean(payload);
}
