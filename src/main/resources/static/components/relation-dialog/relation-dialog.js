import './other-side.js';
import './relation-choice.js';
import { Dialog, confirm } from '/components/dialog/dialog.js';
import { define, html, nothing } from '/lib/element.js';
import { today } from '/lib/format.js';
import { ask } from '/lib/graphql.js';
import { icon } from '/lib/icons.js';
import { kindIcon } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { Refusals, refused } from '/lib/refusals.js';
import { href } from '/lib/router.js';
import { session } from '/lib/session.js';
import { empty, reason, shown } from '/lib/states.js';
import { toast } from '/lib/toast.js';
import { addition, alteration } from './saving.js';
import { readAloud, sentence } from './sentence.js';

const t = messages({
	en: {
		add: 'Add a relation', edit: 'Edit the relation', to: 'To', relation: 'Relation', another: 'Choose another', since: 'First day', until: 'Last day', sinceHint: 'Empty: it always was', untilHint: 'Empty: no end', endToday: 'End today',
		note: 'Note', cancel: 'Cancel', save: 'Save', saving: 'Saving…', added: 'Added: {text}', changed: 'Saved: {text}', created: 'Created: {name}',
		none: 'No relation fits here', noneText: 'An administrator can define relation types that do.', types: 'Relation types', off: 'Relations are switched off', leave: 'Leave without saving?', leaveText: 'What you have chosen and typed will be lost.', drop: 'Leave', missing: 'Choose one, or create one.', missingRelation: 'Choose how the two are related.',
		badDay: 'This is not a whole date.', someone: 'Somebody', something: '…',
	},
	pl: {
		add: 'Dodaj relację', edit: 'Edytuj relację', to: 'Profil', relation: 'Relacja', another: 'Wybierz inną', since: 'Pierwszy dzień', until: 'Ostatni dzień', sinceHint: 'Puste: od zawsze', untilHint: 'Puste: bez końca', endToday: 'Zakończ dzisiaj',
		note: 'Notatka', cancel: 'Anuluj', save: 'Zapisz', saving: 'Zapisuję…', added: 'Dodano: {text}', changed: 'Zapisano: {text}', created: 'Utworzono: {name}',
		none: 'Żadna relacja tu nie pasuje', noneText: 'Administrator może zdefiniować typy relacji, które pasują.', types: 'Typy relacji', off: 'Relacje są wyłączone', leave: 'Wyjść bez zapisywania?', leaveText: 'To, co wybrano i wpisano, przepadnie.', drop: 'Wyjdź', missing: 'Wybierz istniejący profil albo utwórz nowy.', missingRelation: 'Wybierz, jak oba profile są powiązane.',
		badDay: 'To nie jest pełna data.', someone: 'Ktoś', something: '…',
	},
});

const OPTIONS = `query ($id: ID!) { profile(id: $id) { relationOptions { type { id symmetric allowSelf } as role otherRole otherKinds remaining } } }`;

/** The fields that have a place of their own in the dialog. */
const FIELDS = ['otherId', 'new', 'since', 'until', 'note', 'typeId', 'as', 'profileId'];

/** Adds a relation to 'profile', or changes 'edge', one that it has: how the two are related, the other side, days, note, and a sentence that reads it. */
class RelationDialog extends Dialog {

	profile;
	edge;
	wanted = {};
	option;
	other;
	draft;
	made = false;
	values = { since: '', until: '', note: '' };
	refusals = new Refusals();
	trouble;
	#touched = false;
	options = this.task((signal) => this.#fetch(signal));
	#saving = false;

	async connected() {
		await this.options.run();
		await this.update();
		this.#focus();
	}

	dismissible() {
		if (this.#touched && !this.#saving) {
			this.#ask();
		}
		return !this.#touched;
	}

	body() {
		return html`<form class="relation-form" novalidate @submit=${this.#save} @input=${() => { this.#touched = true; }}>
			<div class="dialog-body">${this.#top()}${shown(this.options, (options) => (options.length ? this.#fields(options) : nothingFits()))}</div>
			<footer class="dialog-foot">${this.option ? html`<p class="relation-sentence" role="status" aria-atomic="true">${this.#sentence()}</p>` : nothing}
				<button class="button" type="button" @click=${() => this.dismissible() && this.close()}>${t('cancel')}</button>
				<button class="button primary" type="submit" ?disabled=${!this.options.value?.length} aria-disabled=${this.#saving ? 'true' : nothing}>${this.#saving ? t('saving') : t('save')}</button></footer></form>`;
	}

	#top() {
		const others = [...this.refusals.beside(FIELDS), ...(this.trouble ? [this.trouble] : [])];
		return html`${others.length ? html`<div class="form-trouble" role="alert" tabindex="-1">${icon('warning')}<div>${others.map((text) => html`<p>${text}</p>`)}</div></div>` : nothing}
			<p class="row"><span class="label">${t('to')}</span>${kindIcon(this.profile.kind)}<strong class="profile-name">${this.profile.name}</strong></p>`;
	}

	#fields(options) {
		const problem = this.refusals.at('typeId') ?? this.refusals.at('as') ?? this.refusals.at('profileId');
		if (!this.option) {
			return html`<div class="field"><relata-relation-choice .options=${options} .invalid=${Boolean(problem)} .describedby=${problem ? 'relation-error' : ''} @choose=${({ detail }) => this.#relate(detail)}></relata-relation-choice>${refused('relation-error', problem)}</div>`;
		}
		return html`<div class="field"><span class="label">${t('relation')}</span><div class="other-side-chosen" ?data-invalid=${problem}><span><strong>${this.option.otherRole}</strong></span>
				${options.length > 1 ? html`<button class="button quiet small relation-again" type="button" aria-describedby=${problem ? 'relation-error' : nothing} @click=${this.#unrelate}>${t('another')}</button>` : nothing}</div>${refused('relation-error', problem)}</div>
			<relata-other-side .profile=${this.profile} .option=${this.option} .other=${this.other} .draft=${this.draft} .made=${this.made} .refusals=${this.refusals} @choose=${this.#choose} @draft=${this.#drafted}></relata-other-side>
			<div class="relation-days">${this.#day('since')}${this.#day('until')}</div>
			${this.#note()}`;
	}

	#day(name) {
		const problem = this.refusals.at(name);
		return html`<div class="field"><label for="relation-${name}">${t(name)}</label><input class="input" type="date" id="relation-${name}" max="9999-12-31" .value=${this.values[name]} aria-invalid=${problem ? 'true' : nothing}
				aria-describedby="relation-${name}-${problem ? 'error' : 'hint'}" @input=${(event) => this.#value(name, event.target.value)}>
			${problem ? refused(`relation-${name}-error`, problem) : html`<p class="hint" id="relation-${name}-hint">${t(`${name}Hint`)}</p>`}
			${name === 'until' && this.edge && this.values.until !== today() ? html`<button class="button small relation-end" type="button" @click=${this.#endToday}>${icon('calendar')}${t('endToday')}</button>` : nothing}</div>`;
	}

	#note() {
		const problem = this.refusals.at('note');
		return html`<div class="field"><label for="relation-note">${t('note')}</label><textarea class="input" id="relation-note" rows="2" aria-invalid=${problem ? 'true' : nothing} aria-describedby=${problem ? 'relation-note-error' : nothing}
			.value=${this.values.note} @input=${(event) => this.#value('note', event.target.value)}></textarea>${refused('relation-note-error', problem)}</div>`;
	}

	#sentence() {
		return readAloud(this.#otherName() || t('something'), this.option.otherRole, this.profile.name, this.values);
	}

	#otherName() {
		return this.other?.name ?? this.draft?.name.trim();
	}

	async #fetch(signal) {
		const { profile } = await ask(OPTIONS, { id: this.profile.id }, { signal });
		const options = (profile?.relationOptions ?? []).map((option) => ({ ...option, key: `${option.type.id} ${option.as}` }));
		return this.edge ? this.#fitting(options) : this.#preset(options);
	}

	/** Where a type and a side are asked for, or only one fits, it is chosen already. */
	#preset(options) {
		const { typeId, as } = this.wanted;
		const fitting = options.filter((option) => option.remaining !== 0 && (!typeId || (option.type.id === typeId && (option.as === as || !as || option.type.symmetric))));
		this.option = fitting.length === 1 && (typeId || options.length === 1) ? fitting[0] : undefined;
		return options;
	}

	/** What a relation that exists can become: what fits both, and what it is. */
	#fitting(options) {
		const { node, as, role, otherRole, other } = this.edge;
		const isIt = (option) => option.type.id === node.type.id && (option.type.symmetric || option.as === as);
		const there = options.find(isIt) ?? { type: { id: node.type.id, symmetric: false, allowSelf: false }, role, otherRole, otherKinds: [other.kind] };
		this.option ??= { ...there, as, remaining: null };
		return [this.option, ...options.filter((option) => !isIt(option) && option.otherKinds.includes(other.kind))];
	}

	#relate(option) {
		this.#touched = true;
		if (this.other && !option.otherKinds.includes(this.other.kind)) {
			this.other = undefined;
		}
		if (this.draft && !option.otherKinds.includes(this.draft.kind)) {
			this.draft = { ...this.draft, kind: option.otherKinds[0] };
		}
		this.#show({ option, refusals: this.refusals.without('typeId', 'as', 'profileId', 'otherId') });
	}

	#unrelate = () => this.#show({ option: undefined });

	#choose = ({ detail }) => {
		this.#touched = true;
		this.#show({ other: detail ?? undefined, draft: undefined, made: false, refusals: this.refusals.without('otherId', 'new') }, detail ? '#relation-since' : undefined);
	};

	#drafted = ({ detail }) => {
		this.#touched = true;
		const entering = Boolean(detail) !== Boolean(this.draft);
		const fields = { draft: detail ?? undefined, refusals: this.refusals.without('otherId', 'new') };
		return entering ? this.#show(fields) : this.set(fields);
	};

	#value(name, value) {
		this.set({ values: { ...this.values, [name]: value }, refusals: this.refusals.without(name) });
	}

	#endToday = () => {
		this.#touched = true;
		this.#value('until', today());
		this.querySelector('#relation-until').focus();
	};

	/** Draws, and puts the focus where it goes on. */
	async #show(fields, selector) {
		await this.set(fields);
		await null;
		this.#focus(selector);
	}

	#focus(selector) {
		const next = selector ? this.querySelector(selector) : this.querySelector('relata-relation-choice input') ?? (this.edge && !this.#touched ? this.querySelector('.relation-again, #relation-since') : this.querySelector('relata-other-side'));
		next?.focus();
	}

	#save = async (event) => {
		event.preventDefault();
		if (this.#saving) {
			return;
		}
		const missing = this.#missing();
		if (missing.length) {
			this.#refuse(missing);
			return;
		}
		this.#saving = true;
		await this.set({ refusals: new Refusals(), trouble: undefined });
		try {
			await this.#send();
		}
		catch (error) {
			this.trouble = reason(error);
			this.#refuse([]);
		}
	};

	#missing() {
		const missing = [];
		if (!this.option) {
			missing.push({ field: ['typeId'], message: t('missingRelation') });
		}
		else if (!this.other && !this.draft) {
			missing.push({ field: ['otherId'], message: t('missing') });
		}
		for (const name of ['since', 'until']) {
			if (this.querySelector(`#relation-${name}`)?.validity.valid === false) {
				missing.push({ field: [name], message: t('badDay') });
			}
		}
		return missing;
	}

	async #send() {
		const work = this.edge ? alteration : addition;
		const { made, changeId, userErrors } = await work(this);
		if (made) {
			this.other = made;
			this.draft = undefined;
			this.made = true;
		}
		if (userErrors.length) {
			this.#refuse(userErrors);
			return;
		}
		const text = sentence(this.other.name, this.option.otherRole, this.profile.name, this.values);
		toast(t(this.edge ? 'changed' : 'added', { text }), { undo: changeId });
		this.close(true);
	}

	/** Says what is wrong, and leads to the first of it. */
	async #refuse(userErrors) {
		this.#saving = false;
		await this.set({ refusals: new Refusals(userErrors) });
		await null;
		const invalid = this.querySelector('.form-trouble, [aria-invalid=true], [data-invalid] button');
		invalid?.focus();
	}

	async #ask() {
		if (await confirm({ heading: t('leave'), text: t('leaveText'), action: t('drop'), danger: true })) {
			this.close();
		}
	}
}

function nothingFits() {
	const off = !session.settings.relationsEnabled;
	return empty({
		picture: 'chain', title: t(off ? 'off' : 'none'), text: t('noneText'),
		action: session.admin ? html`<a class="button" href=${href('settings', 'types')} @click=${(event) => event.target.closest('dialog').close()}>${t('types')}</a>` : undefined,
	});
}

define('relata-relation-dialog', RelationDialog);

/**
 * Asks for a new relation of a profile {id, kind, name}, if need be of one type and seen from one side, and adds it, with a toast to undo it.
 * Resolves to true where it was added.
 */
export function addRelation(profile, wanted = {}) {
	return open({ heading: t('add'), profile, wanted });
}

/**
 * Lets one change a relation of a profile: an edge {node: {id since until note type {id}}, as, role, otherRole, other {id kind name}}. Resolves to true
 * where something was saved; a toast undoes it.
 */
export function editRelation(profile, edge) {
	const { since, until, note } = edge.node;
	return open({ heading: t('edit'), profile, edge, other: edge.other, values: { since: since ?? '', until: until ?? '', note: note ?? '' } });
}

function open(fields) {
	return Object.assign(document.createElement('relata-relation-dialog'), fields).show();
}
