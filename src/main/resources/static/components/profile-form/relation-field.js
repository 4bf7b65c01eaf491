import '/components/typeahead/typeahead.js';
import { search } from '/components/find/find.js';
import { Element, define, html, nothing } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { closedMark, kindIcon, kindName } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { refused } from '/lib/refusals.js';
import { href } from '/lib/router.js';

const t = messages({
	en: { add: 'Add: {role}', placeholder: 'Type letters of the name', remove: 'Remove {name}', full: { one: 'There may be {count}, and it is chosen.', other: 'There may be {count}, and all are chosen.' }, upTo: 'up to {count}', many: 'There are too many to list here.', there: 'Change them on the profile', required: 'required', added: '{name} added', removed: '{name} removed' },
	pl: { add: 'Dodaj: {role}', placeholder: 'Wpisz litery nazwy', remove: 'Usuń: {name}', full: { one: 'Może być {count} i jest już wybrany.', few: 'Mogą być {count} i wszystkie są już wybrane.', many: 'Może być {count} i wszystkie są już wybrane.', other: 'Może być {count} i wszystkie są już wybrane.' }, upTo: 'najwyżej {count}', many: 'Jest ich zbyt wiele, żeby je tu wymienić.', there: 'Zmień je na profilu', required: 'wymagane', added: 'Dodano: {name}', removed: 'Usunięto: {name}' },
});

/**
 * Relations as a field of a form: those that are chosen, and letters to find more. Properties: 'field', as the API's relationFields with 'key' and 'required';
 * 'chosen', profiles, null where they are too many; 'profileId' of the form's own profile; 'refusals' of this field. Tells 'chosen' with the profiles.
 */
class RelationField extends Element {

	static properties = ['field', 'chosen', 'profileId', 'refusals'];

	said = '';
	search = (text, signal) => this.#find(text, signal);

	changed(property) {
		if (property === 'field') {
			this.search = (text, signal) => this.#find(text, signal);
		}
	}

	focus() {
		(this.querySelector('.typeahead input') ?? this.querySelector('button, a'))?.focus();
	}

	render() {
		const { otherRole, otherKinds, required, remaining } = this.field;
		const problem = this.#problem();
		return html`<div class="field relation-field" role="group" aria-labelledby=${this.#id('label')} aria-describedby=${problem ? this.#id('error') : nothing} ?data-invalid=${problem}>
			<span class="label" id=${this.#id('label')}>${otherRole}${required ? html`<span class="required" aria-hidden="true"> *</span><span class="visually-hidden"> (${t('required')})</span>` : nothing}
				<span class="hint">${otherKinds.map((kind) => kindName(kind)).join(', ')}${remaining ? `, ${t('upTo', { count: remaining })}` : nothing}</span></span>
			${this.chosen ? this.#choice(problem) : html`<p class="hint">${t('many')} <a href=${href('profiles', this.profileId)}>${t('there')}</a></p>`}
			${refused(this.#id('error'), problem)}<p class="visually-hidden" role="status">${this.said}</p></div>`;
	}

	#choice(problem) {
		const { otherRole, remaining } = this.field;
		const full = Boolean(remaining) && this.chosen.length >= remaining;
		return html`${this.chosen.length ? html`<ul class="chips">${this.chosen.map((profile, index) => this.#chip(profile, index))}</ul>` : nothing}
			${full ? html`<p class="hint">${t('full', { count: remaining })}</p>` : html`<relata-typeahead .label=${t('add', { role: otherRole })} .placeholder=${t('placeholder')} .search=${this.search} .invalid=${Boolean(problem)} .describedby=${problem ? this.#id('error') : ''} @choose=${this.#add}></relata-typeahead>`}`;
	}

	#chip(profile, index) {
		return html`<li class="chip" ?data-invalid=${this.refusals.at('otherIds', index)}>${kindIcon(profile.kind)}<span class="profile-name">${profile.name}</span>${profile.closed ? closedMark() : nothing}
			<button class="icon-button" type="button" aria-label=${t('remove', { name: profile.name })} @click=${() => this.#remove(profile, index)}>${icon('close')}</button></li>`;
	}

	/** What was refused: of one that is chosen with its name, else as it is. */
	#problem() {
		const ofOne = (this.chosen ?? []).map(({ name }, index) => [name, this.refusals.at('otherIds', index)]).filter(([, text]) => text).map(([name, text]) => `${name}: ${text}`);
		return ofOne.join(' ') || this.refusals.at();
	}

	#add = (event) => {
		event.stopPropagation();
		const { detail } = event;
		this.said = t('added', { name: detail.name });
		this.tell('chosen', [...this.chosen, detail]);
		event.target.clear();
		this.#refocus();
	};

	#remove(profile, index) {
		this.said = t('removed', { name: profile.name });
		this.tell('chosen', this.chosen.filter((other) => other !== profile));
		this.#refocus(index);
	}

	/** The focus goes to the next that can be removed, or to where more are found. */
	async #refocus(index) {
		await this.update();
		await null;
		const buttons = this.querySelectorAll('.chip button');
		if (index === undefined) {
			this.focus();
		}
		else {
			(buttons[Math.min(index, buttons.length - 1)] ?? this).focus();
		}
	}

	async #find(text, signal) {
		const known = new Set([...this.chosen.map(({ id }) => id), ...(this.field.type.allowSelf ? [] : [this.profileId])]);
		return (await search(text, signal, this.field.otherKinds)).filter(({ id }) => !known.has(id));
	}

	#id(part) {
		return `relations-${this.field.key.replace(/\W/g, '-')}-${part}`;
	}
}

define('relata-relation-field', RelationField);
