import '/components/typeahead/typeahead.js';
import { Element, define, html, nothing } from '/lib/element.js';
import { ask } from '/lib/graphql.js';
import { KINDS, closedMark, kindIcon, kindName } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { isFound } from '/lib/marked.js';
import { refused } from '/lib/refusals.js';
import { href } from '/lib/router.js';

const t = messages({
	en: { placeholder: 'Type letters of the name', create: 'Create “{text}”', change: 'Choose another', find: 'Find one that exists', newOne: 'New profile', kind: 'Kind', name: 'Name', made: 'It has been created and is kept.', whole: 'Fill in the whole form in another tab' },
	pl: { placeholder: 'Wpisz litery nazwy', create: 'Utwórz „{text}”', change: 'Wybierz inny', find: 'Znajdź istniejący', newOne: 'Nowy profil', kind: 'Rodzaj', name: 'Nazwa', made: 'Profil został utworzony i pozostanie.', whole: 'Wypełnij cały formularz w innej karcie' },
});

const CANDIDATES = `query ($profileId: ID!, $typeId: ID!, $as: End!, $text: String!) { relationCandidates(profileId: $profileId, typeId: $typeId, as: $as, text: $text) { id kind name closed } }`;

/**
 * The other side of a relation: found by letters, or made in place. Properties: 'profile'; 'option', how the two are to be related; 'other', the one
 * chosen; 'draft', {kind, name} of one that is to be made; 'refusals'; 'made': whether the one chosen was made just now; 'former',
 * who is related already and can be chosen again. Tells 'choose' with a profile, null for none, and 'draft' with a draft, null for none.
 */
class OtherSide extends Element {

	static properties = ['profile', 'option', 'other', 'draft', 'refusals', 'made', 'former'];

	search = (text, signal) => this.#candidates(text, signal);

	changed(property) {
		if (property === 'option') {
			this.search = (text, signal) => this.#candidates(text, signal);
		}
	}

	focus() {
		(this.querySelector('input[type=text]') ?? this.querySelector('button'))?.focus();
	}

	render() {
		const problem = this.refusals.at('otherId');
		return html`<div class="field other-side"><span class="label" id="other-side-label">${this.option.otherRole}</span>
			${this.other ? this.#chosen(problem) : this.draft ? this.#making() : this.#finding(problem)}
			${refused('other-side-error', problem)}</div>`;
	}

	#chosen(problem) {
		return html`<div class="other-side-chosen" ?data-invalid=${problem}><span class="row">${kindIcon(this.other.kind)}<span class="profile-name">${this.other.name}</span>${this.other.closed ? closedMark() : nothing}</span>
			<button class="button quiet small" type="button" aria-describedby=${problem ? 'other-side-error' : 'other-side-label'} @click=${() => this.tell('choose', null)}>${t('change')}</button></div>
			${this.made ? html`<p class="hint">${t('made')}</p>` : nothing}`;
	}

	#finding(problem) {
		return html`<relata-typeahead class="open" .label=${this.option.otherRole} .placeholder=${t('placeholder')} .open=${true} .search=${this.search} .create=${(text) => t('create', { text })}
			.invalid=${Boolean(problem)} .describedby=${problem ? 'other-side-error' : ''} @choose=${this.#choose} @create=${this.#create}></relata-typeahead>`;
	}

	#making() {
		const problem = this.refusals.at('new');
		return html`<div class="other-side-new panel"><div class="row apart"><h3>${t('newOne')}</h3><button class="button quiet small" type="button" @click=${() => this.tell('draft', null)}>${t('find')}</button></div>
			${this.option.otherKinds.length > 1 ? this.#kinds() : nothing}
			<div class="field"><label for="other-side-name">${this.option.otherKinds.length > 1 ? t('name') : `${kindName(this.draft.kind)}: ${t('name').toLowerCase()}`}</label>
				<input class="input" id="other-side-name" type="text" autocomplete="off" required aria-invalid=${problem ? 'true' : nothing} aria-describedby=${problem ? 'other-side-new-error' : nothing}
					.value=${this.draft.name} @input=${(event) => this.tell('draft', { ...this.draft, name: event.target.value })}>
				${refused('other-side-new-error', problem)}
				${problem ? html`<a class="small" target="_blank" href=${href('new', this.draft.kind, { name: this.draft.name })}>${t('whole')}</a>` : nothing}</div></div>`;
	}

	#kinds() {
		const kinds = KINDS.filter((kind) => this.option.otherKinds.includes(kind));
		return html`<fieldset class="field"><legend>${t('kind')}</legend><div class="row">${kinds.map((kind) => html`<label class="check"><input type="radio" name="other-side-kind" value=${kind} .checked=${kind === this.draft.kind}
			@change=${() => this.tell('draft', { ...this.draft, kind })}>${kindIcon(kind, { named: true })}${kindName(kind)}</label>`)}</div></fieldset>`;
	}

	#choose = (event) => {
		event.stopPropagation();
		this.tell('choose', event.detail);
	};

	#create = (event) => {
		event.stopPropagation();
		this.tell('draft', { kind: KINDS.find((kind) => this.option.otherKinds.includes(kind)), name: event.detail });
	};

	async #candidates(text, signal) {
		if (!text.trim()) {
			return [];
		}
		const { type, as } = this.option;
		const { relationCandidates } = await ask(CANDIDATES, { profileId: this.profile.id, typeId: type.id, as, text }, { signal });
		const known = [type.allowSelf && this.profile, this.former].filter((profile) => profile && isFound(profile.name, text));
		return [...known, ...relationCandidates.filter(({ id }) => known.every((profile) => profile.id !== id))];
	}
}

define('relata-other-side', OtherSide);
