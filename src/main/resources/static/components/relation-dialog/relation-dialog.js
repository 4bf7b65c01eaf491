import './other-side.js';
import './relation-choice.js';
import './relation-details.js';
import { Dialog, confirm } from '/components/dialog/dialog.js';
import { define, html, nothing } from '/lib/element.js';
import { kindIcon } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { Refusals, refused, trouble } from '/lib/refusals.js';
import { href } from '/lib/router.js';
import { session } from '/lib/session.js';
import { empty, reason, shown } from '/lib/states.js';
import { toast } from '/lib/toast.js';
import { alternatives, optionsOf, preset } from './options.js';
import { add, alter, make } from './saving.js';
import { readAloud, sentence } from './sentence.js';

const t = messages({
	en: {
		add: 'Add a relation', edit: 'Edit the relation', of: 'Profile', relation: 'Relation', another: 'Choose another', cancel: 'Cancel', save: 'Save', saving: 'Saving…', added: 'Added: {text}', changed: 'Saved: {text}', created: 'Created: {name}',
		missing: 'Choose one, or create one.', missingRelation: 'Choose how the two are related.', leave: 'Leave without saving?', leaveText: 'What you have chosen and typed will be lost.', drop: 'Leave',
		none: 'No relation fits here', noneText: 'An administrator can define relation types that do.', types: 'Relation types', off: 'Relations are switched off', offText: 'An administrator can switch them on.',
	},
	pl: {
		add: 'Dodaj relację', edit: 'Edytuj relację', of: 'Profil', relation: 'Relacja', another: 'Wybierz inną', cancel: 'Anuluj', save: 'Zapisz', saving: 'Zapisuję…', added: 'Dodano: {text}', changed: 'Zapisano: {text}', created: 'Utworzono: {name}',
		missing: 'Wybierz istniejący profil albo utwórz nowy.', missingRelation: 'Wybierz, jak oba profile są powiązane.', leave: 'Wyjść bez zapisywania?', leaveText: 'To, co wybrano i wpisano, przepadnie.', drop: 'Wyjdź',
		none: 'Żadna relacja tu nie pasuje', noneText: 'Administrator może zdefiniować typy relacji, które pasują.', types: 'Typy relacji', off: 'Relacje są wyłączone', offText: 'Może je włączyć administrator.',
	},
});

/** The parts of the input that have a place of their own in the dialog. */
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
	error;
	options = this.task((signal) => this.#fetch(signal));
	#touched = false;
	#saving = false;
	#created = [];

	async connected() {
		await this.options.run();
		this.#show({}, this.edge ? '#relation-since' : undefined);
	}

	dismissible() {
		if (this.#touched && !this.#saving) {
			this.#ask();
		}
		return !this.#touched;
	}

	/** Tells of what was created in place too, even where the relation was given up. */
	close(result) {
		super.close(result);
		this.#created.forEach(({ name, changeId }) => toast(t('created', { name }), { undo: changeId }));
	}

	body() {
		return html`<form class="relation-form" novalidate @submit=${this.#submitted}>
			<div class="dialog-body">${trouble([...this.refusals.beside(FIELDS), ...(this.error ? [reason(this.error)] : [])])}
				<p class="relation-of"><span class="label">${t('of')}</span>${kindIcon(this.profile.kind)}<strong class="profile-name">${this.profile.name}</strong></p>
				${shown(this.options, ({ options, off }) => (options.length ? this.#fields(options) : nothingFits(off)))}</div>
			<footer class="dialog-foot">${this.option ? html`<p class="relation-sentence" role="status" aria-atomic="true">${readAloud(this.other?.name ?? (this.draft?.name.trim() || '…'), this.option.otherRole, this.profile.name, this.values)}</p>` : nothing}
				<button class="button" type="button" @click=${() => this.dismissible() && this.close()}>${t('cancel')}</button>
				<button class="button primary" type="submit" ?disabled=${!this.options.value?.options.length} aria-disabled=${this.#saving ? 'true' : nothing}>${t(this.#saving ? 'saving' : 'save')}</button></footer></form>`;
	}

	#fields(options) {
		const problem = ['typeId', 'as', 'profileId'].map((name) => this.refusals.at(name)).find(Boolean);
		if (!this.option) {
			return html`<div class="field"><relata-relation-choice .options=${options} .invalid=${Boolean(problem)} .describedby=${problem ? 'relation-error' : ''} @choose=${this.#related}></relata-relation-choice>${refused('relation-error', problem)}</div>`;
		}
		return html`<div class="field"><span class="label">${t('relation')}</span><div class="other-side-chosen" ?data-invalid=${problem}><strong>${this.option.otherRole}</strong>
				${options.length > 1 ? html`<button class="button quiet small" type="button" aria-describedby=${problem ? 'relation-error' : nothing} @click=${() => this.#show({ option: undefined })}>${t('another')}</button>` : nothing}</div>${refused('relation-error', problem)}</div>
			<relata-other-side .profile=${this.profile} .option=${this.option} .other=${this.other} .draft=${this.draft} .made=${this.made} .former=${this.edge?.other} .refusals=${this.refusals} @choose=${this.#chosen} @draft=${this.#drafted}></relata-other-side>
			<relata-relation-details .values=${this.values} .refusals=${this.refusals} .ending=${Boolean(this.edge)} @detail=${this.#detailed}></relata-relation-details>`;
	}

	async #fetch(signal) {
		const { options, off } = await optionsOf(this.profile, signal);
		if (off) {
			return { options: [], off };
		}
		const fitting = this.edge ? alternatives(options, this.edge) : options;
		this.option ??= this.edge ? fitting[0] : preset(fitting, this.wanted);
		return { options: fitting, off };
	}

	#related = ({ detail }) => {
		const fits = ({ kind }) => detail.otherKinds.includes(kind);
		const other = this.other && fits(this.other) ? this.other : undefined;
		const draft = this.draft && !fits(this.draft) ? { ...this.draft, kind: detail.otherKinds[0] } : this.draft;
		this.#touch({ option: detail, other, draft }, 'typeId', 'as', 'profileId', 'otherId');
	};

	#chosen = ({ detail }) => this.#touch({ other: detail ?? undefined, draft: undefined, made: false }, 'otherId', 'new');

	#drafted = ({ detail }) => this.#touch({ draft: detail ?? undefined }, 'otherId', 'new');

	#detailed = ({ detail }) => {
		this.#touched = true;
		this.set({ values: { ...this.values, ...detail }, refusals: this.refusals.without(...Object.keys(detail)) });
	};

	/** Takes what was chosen; what was refused of these parts is another thing now. */
	#touch(fields, ...parts) {
		this.#touched = true;
		const typing = Boolean(fields.draft && this.draft);
		return typing ? this.set({ ...fields, refusals: this.refusals.without(...parts) }) : this.#show({ ...fields, refusals: this.refusals.without(...parts) });
	}

	/** Draws, and puts the focus on what comes next. */
	async #show(fields, next) {
		await this.set(fields);
		await null;
		this.querySelector(next ?? (this.option && this.other ? '#relation-since' : 'relata-relation-choice input, relata-other-side'))?.focus();
	}

	#submitted = (event) => {
		event.preventDefault();
		const missing = this.#missing();
		if (missing.length) {
			this.#refuse(missing);
		}
		else if (!this.#saving) {
			this.#save();
		}
	};

	#missing() {
		if (!this.option) {
			return [{ field: ['typeId'], message: t('missingRelation') }];
		}
		const other = this.other || this.draft ? [] : [{ field: ['otherId'], message: t('missing') }];
		return [...other, ...this.querySelector('relata-relation-details').unfinished];
	}

	async #save() {
		this.#saving = true;
		await this.set({ refusals: new Refusals(), error: undefined });
		try {
			await this.#send();
		}
		catch (error) {
			this.#refuse([], error);
		}
	}

	/** First makes the other side, if need be, and keeps it whatever becomes of the relation. */
	async #send() {
		if (this.draft) {
			const { profile, changeId, userErrors } = await make(this.draft);
			if (userErrors.length) {
				this.#refuse(userErrors);
				return;
			}
			Object.assign(this, { other: profile, draft: undefined, made: true });
			this.#created.push({ name: profile.name, changeId });
		}
		const { changeId, userErrors } = await (this.edge ? alter(this) : add(this));
		if (userErrors.length) {
			this.#refuse(userErrors);
			return;
		}
		this.close(true);
		toast(t(this.edge ? 'changed' : 'added', { text: sentence(this.other.name, this.option.otherRole, this.profile.name, this.values) }), { undo: changeId });
	}

	/** Says what is wrong, and leads to the first of it. */
	async #refuse(userErrors, error) {
		this.#saving = false;
		await this.set({ refusals: new Refusals(userErrors), error });
		await null;
		this.querySelector('.trouble, [aria-invalid=true], [data-invalid] button')?.focus();
	}

	async #ask() {
		if (await confirm({ heading: t('leave'), text: t('leaveText'), action: t('drop'), danger: true })) {
			this.close();
		}
	}
}

function nothingFits(off) {
	const action = session.admin ? html`<a class="button" href=${href('settings', 'types')} @click=${(event) => event.target.closest('dialog').close()}>${t('types')}</a>` : undefined;
	return empty({ picture: 'chain', title: t(off ? 'off' : 'none'), text: t(off ? 'offText' : 'noneText'), action });
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
