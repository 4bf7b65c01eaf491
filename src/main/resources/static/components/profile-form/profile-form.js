import './relation-field.js';
import { Element, define, html, nothing } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { kindIcon, kindName } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { Refusals, trouble } from '/lib/refusals.js';
import { href } from '/lib/router.js';
import { session } from '/lib/session.js';
import { empty, reason, shown } from '/lib/states.js';
import { toast } from '/lib/toast.js';
import { Filled } from './filled.js';
import { create, formOf, profileOf, relatedOf, update } from './form-data.js';
import { accessInput, fieldInput } from './inputs.js';
import { guard } from './unsaved.js';

const t = messages({
	en: {
		create: 'New {kind}', edit: 'Edit {name}', General: 'General', 'Contact details': 'Contact details', access: 'Access', save: 'Save', saving: 'Saving…', cancel: 'Cancel', created: 'Created: {name}', saved: 'Saved: {name}', required: 'has to be filled in',
		gone: 'There is no such profile', goneText: 'It may have been deleted, or you may not see it.', closed: 'This profile is closed to you', closedText: 'You see its name and kind; its owner or an administrator can let you change it.',
		notNumber: 'This is not a number; write it as 1234.56.', notDay: 'This is not a whole date.', conflict: 'Somebody changed this profile while you were writing. Nothing of yours is lost.', load: 'Load what is there now',
		merged: 'This is now on top of what is there. Look it over and save again.', both: { one: 'In one field somebody else changed something, too: choose, then save again.', other: 'In {count} fields somebody else changed something, too: choose, then save again.' },
	},
	pl: {
		create: 'Nowy profil: {kind}', edit: 'Edytuj: {name}', General: 'Ogólne', 'Contact details': 'Dane kontaktowe', access: 'Dostęp', save: 'Zapisz', saving: 'Zapisuję…', cancel: 'Anuluj', created: 'Utworzono: {name}', saved: 'Zapisano: {name}', required: 'trzeba wypełnić',
		gone: 'Nie ma takiego profilu', goneText: 'Mógł zostać usunięty albo nie możesz go zobaczyć.', closed: 'Ten profil jest dla ciebie zamknięty', closedText: 'Widzisz jego nazwę i rodzaj; zmienianie może umożliwić właściciel lub administrator.',
		notNumber: 'To nie jest liczba; zapisz ją jak 1234,56.', notDay: 'To nie jest pełna data.', conflict: 'Ktoś zmienił ten profil, zanim udało się zapisać. Nic z wpisanych treści nie przepadło.', load: 'Wczytaj to, co jest teraz',
		merged: 'Twoje zmiany są teraz naniesione na to, co jest. Przejrzyj je i zapisz ponownie.',
		both: { one: 'W {count} polu ktoś inny też coś zmienił: wybierz i zapisz ponownie.', few: 'W {count} polach ktoś inny też coś zmienił: wybierz i zapisz ponownie.', many: 'W {count} polach ktoś inny też coś zmienił: wybierz i zapisz ponownie.', other: 'W {count} pola ktoś inny też coś zmienił: wybierz i zapisz ponownie.' },
	},
});

/** What was filled in when somebody was signed out in the middle of it, {place, who, filled}: it is there again when the same one is back. */
let kept;

/** A form for a new profile of 'kind', with its 'name' if there is one already, or for 'profileId' as it is. */
class ProfileForm extends Element {

	static properties = ['kind', 'name', 'profileId'];

	filled;
	refusals = new Refusals();
	error;
	notice;
	#saving = false;
	#left = false;
	#sent = [];
	#who;
	form = this.task((signal) => this.#fetch(signal));

	connected() {
		guard(this, () => this.#unsaved, () => { this.#left = true; });
		this.#begin();
	}

	disconnected() {
		if (this.#unsaved && !session.viewer) {
			kept = { place: location.hash, who: this.#who, filled: this.filled };
		}
	}

	changed() {
		if (this.isConnected && (this.kind || this.profileId)) {
			this.#begin();
		}
	}

	render() {
		const { kind, profile } = this.form.value ?? { kind: this.kind };
		return html`<div class="profile-form">${kind ? html`<h1>${kindIcon(kind, { named: true })}${profile?.closed ? profile.name : profile ? t('edit', { name: profile.name }) : t('create', { kind: kindName(kind).toLowerCase() })}</h1>` : nothing}
			${shown(this.form, (form) => (this.filled ? this.#form(form) : this.#nothing(form.profile)), { lines: 8 })}</div>`;
	}

	get #unsaved() {
		return Boolean(this.filled?.unsaved) && !this.#left;
	}

	#form({ kind, sections, profile }) {
		return html`<form novalidate autocomplete="off" @submit=${this.#submitted}>${this.#top(sections)}
			${sections.map((section) => this.#section(kind, section))}
			<section class="panel"><h2>${t('access')}</h2>${accessInput(this.#input('access'), (text) => this.#type('access', text))}</section>
			<footer class="form-foot"><p class="soft small"><span class="required" aria-hidden="true">*</span> ${t('required')}</p><a class="button" href=${profile ? href('profiles', profile.id) : href('list', kind)}>${t('cancel')}</a>
				<button class="button primary" type="submit" aria-disabled=${this.#saving ? 'true' : nothing}>${t(this.#saving ? 'saving' : 'save')}</button></footer></form>`;
	}

	#top(sections) {
		const fields = [...sections.flatMap((section) => section.fields), 'access', 'version'];
		const conflict = Boolean(this.refusals.at('version'));
		const texts = [...(conflict ? [t('conflict')] : []), ...this.refusals.beside([...fields, ...(this.#sent.length ? ['relations'] : [])]), ...(this.error ? [reason(this.error)] : [])];
		return html`${trouble(texts, conflict ? html`<button class="button small" type="button" @click=${this.#reload}>${t('load')}</button>` : nothing)}
			<p class="notice" role="status" ?hidden=${!this.notice}>${this.notice ? html`${icon('merge')}<span>${this.notice}</span>` : nothing}</p>`;
	}

	#section(kind, { name, fields, relationFields }) {
		return html`<section class="panel"><h2>${name === 'General' || name === 'Contact details' ? t(name) : name}</h2><div class="form-fields">
			${fields.map((field) => fieldInput({ ...this.#input(field), kind }, (text) => this.#type(field, text)))}
			${relationFields.map((field) => html`<relata-relation-field class="wide" .field=${field} .chosen=${this.filled.related[field.key]} .profileId=${this.profileId} .refusals=${this.#refusalsOf(field.key)}
				@chosen=${({ detail }) => this.#relate(field.key, detail)}></relata-relation-field>`)}</div></section>`;
	}

	#input(field) {
		return { field, value: this.filled.values[field], problem: this.refusals.at(field), theirs: this.filled.theirs[field] };
	}

	#refusalsOf(key) {
		return this.refusals.in('relations', this.#sent.indexOf(key));
	}

	#nothing(profile) {
		return profile ? empty({ picture: 'lock', title: t('closed'), text: t('closedText') }) : empty({ picture: 'find', title: html`<h1>${t('gone')}</h1>`, text: t('goneText') });
	}

	#begin() {
		Object.assign(this, { filled: undefined, refusals: new Refusals(), error: undefined, notice: undefined });
		this.#left = false;
		this.form.clear();
		this.form.run();
	}

	/** The form as it is laid out now; what is filled in already stays. */
	async #fetch(signal) {
		const profile = this.profileId ? await profileOf(this.profileId, signal) : undefined;
		if (this.profileId && (!profile || profile.closed)) {
			return { kind: profile?.kind, profile };
		}
		const kind = profile?.kind ?? this.kind;
		const sections = await formOf(kind, signal);
		const fields = sections.flatMap(({ relationFields }) => relationFields);
		const related = profile && !this.filled ? await relatedOf(profile.id, fields, signal) : {};
		signal.throwIfAborted();
		this.#who = session.viewer?.name;
		this.filled ??= this.#kept() ?? (profile ? Filled.of(profile, related) : Filled.new(kind, this.name, fields.map(({ key }) => key)));
		this.#enter(profile);
		return { kind, profile, sections };
	}

	#kept() {
		const { place, who, filled } = kept ?? {};
		kept = undefined;
		return place === location.hash && who === this.#who ? filled : undefined;
	}

	/** Who comes to make something new can begin to type. */
	async #enter(profile) {
		await new Promise((resolve) => setTimeout(resolve));
		if (!profile && (document.activeElement === document.body || document.activeElement.tagName === 'MAIN')) {
			this.querySelector('#field-name')?.focus({ preventScroll: true });
		}
	}

	#type(field, text) {
		this.set({ filled: this.filled.with(field, text), refusals: this.refusals.without(field) });
	}

	#relate(key, profiles) {
		this.set({ filled: this.filled.relating(key, profiles), refusals: this.refusals.without(['relations', this.#sent.indexOf(key)]) });
	}

	#submitted = (event) => {
		event.preventDefault();
		const wrong = this.#wrong();
		if (wrong.length) {
			this.#refuse(wrong);
		}
		else if (!this.#saving) {
			this.#save();
		}
	};

	/** What cannot even be sent. */
	#wrong() {
		const days = [...this.querySelectorAll('input[type=date]')].filter(({ validity }) => validity.badInput).map(({ id }) => ({ field: [id.replace('field-', '')], message: t('notDay') }));
		return [...this.filled.notNumbers.map((field) => ({ field: [field], message: t('notNumber') })), ...days];
	}

	async #save() {
		this.#saving = true;
		await this.set({ refusals: new Refusals(), error: undefined, notice: undefined });
		try {
			const { profile, changeId, userErrors } = await (this.profileId ? this.#update() : this.#create());
			if (userErrors.length) {
				this.#refuse(userErrors);
				return;
			}
			this.#left = true;
			location.replace(href('profiles', profile.id));
			toast(t(this.profileId ? 'saved' : 'created', { name: profile.name }), { undo: changeId });
		}
		catch (error) {
			this.#refuse([], error);
		}
	}

	#create() {
		const { kind, filled } = this;
		this.#sent = Object.keys(filled.related);
		return create(kind, { ...filled.sent(Object.keys(filled.values)), relations: this.#relations() });
	}

	/** Sends what has changed. A field names all others, so those that came or went meanwhile are looked up first. */
	async #update() {
		this.#sent = this.filled.changedKeys;
		if (this.#sent.length) {
			const fields = this.form.value.sections.flatMap(({ relationFields }) => relationFields).filter(({ key }) => this.#sent.includes(key));
			this.filled = this.filled.among(await relatedOf(this.profileId, fields));
		}
		const { kind, version, changedFields } = this.filled;
		return update(kind, { id: this.profileId, version, ...this.filled.sent(changedFields), ...(this.#sent.length ? { relations: this.#relations() } : {}) });
	}

	#relations() {
		return this.#sent.map((key) => {
			const [typeId, as] = key.split(' ');
			return { typeId, as, otherIds: this.filled.related[key].map(({ id }) => id) };
		});
	}

	/** Says what is wrong, and leads to the first of it. */
	async #refuse(userErrors, error) {
		this.#saving = false;
		await this.set({ refusals: new Refusals(userErrors), error });
		await null;
		const first = this.querySelector('.trouble, [aria-invalid=true], [data-invalid]');
		const inside = first?.matches('[data-invalid]') && ['input:checked', 'input', 'button'].map((control) => first.querySelector(control)).find(Boolean);
		(inside || first)?.focus();
	}

	#reload = async () => {
		try {
			const filled = this.filled.upon(await profileOf(this.profileId));
			const count = Object.keys(filled.theirs).length;
			await this.set({ filled, refusals: new Refusals(), error: undefined, notice: count ? t('both', { count }) : t('merged') });
			(this.querySelector('.theirs button') ?? this.querySelector('[type=submit]')).focus();
		}
		catch (error) {
			this.set({ error });
		}
	};
}

define('relata-profile-form', ProfileForm);
