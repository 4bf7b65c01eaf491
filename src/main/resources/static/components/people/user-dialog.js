import './picker.js';
import { Dialog } from '/components/dialog/dialog.js';
import { checkField, lineField } from '/components/settings/field.js';
import { Submission, changed } from '/components/settings/submission.js';
import { define, html, nothing } from '/lib/element.js';
import { messages } from '/lib/language.js';
import { shown } from '/lib/states.js';
import { allGroups } from '/lib/people.js';
import { ROLES, roleName, roleText } from './roles.js';

const t = messages({
	en: {
		new: 'New user', name: 'Name', nameText: 'What the user signs in with.', password: 'Password', passwordText: '8 characters or more. Tell it to the user, who can change it.', another: 'Set another password', anotherText: 'Empty: it stays as it is. Another one ends the user’s sessions and tokens.',
		roles: 'May', groups: 'Groups', disabled: 'Disabled', disabledText: 'Cannot sign in. Sessions and tokens end at once.', cancel: 'Cancel', add: 'Add the user', save: 'Save',
	},
	pl: {
		new: 'Nowy użytkownik', name: 'Nazwa', nameText: 'Tym użytkownik się loguje.', password: 'Hasło', passwordText: 'Co najmniej 8 znaków. Przekaż je użytkownikowi, który może je zmienić.', another: 'Ustaw inne hasło', anotherText: 'Puste: zostaje obecne. Nowe kończy sesje i tokeny użytkownika.',
		roles: 'Role', groups: 'Grupy', disabled: 'Wyłączony', disabledText: 'Nie może się zalogować. Sesje i tokeny kończą się od razu.', cancel: 'Anuluj', add: 'Dodaj użytkownika', save: 'Zapisz',
	},
});

const CREATE = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { name } userErrors { code message field } } }';

const UPDATE = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { name } userErrors { code message field } } }';

/** Adds or changes a user. Closes with the user as saved. */
class UserDialog extends Dialog {

	draft = { name: '', password: '', roles: ['USER'], groupIds: [], disabled: false };
	submission = new Submission(this, ['name', 'password', 'roles']);
	groups = this.task((signal) => allGroups(signal));
	#known;

	connected() {
		this.groups.run();
		if (this.user) {
			const { name, roles, disabled, groups } = this.user;
			this.#known = { roles, disabled, groupIds: groups.map(({ id }) => id) };
			this.draft = { name, password: '', ...this.#known };
		}
	}

	body() {
		const { user, draft, submission } = this;
		return html`<form novalidate @submit=${this.#save}><div class="dialog-body">${submission.top()}
				${user ? nothing : lineField({ id: 'user-name', label: t('name'), hint: t('nameText'), value: draft.name, error: submission.message('name'), change: (name) => this.#change({ name }) })}
				${this.#roles()}${shown(this.groups, (groups) => (groups.length ? html`<relata-picker .label=${t('groups')} .choices=${groups} .chosen=${draft.groupIds} @pick=${({ detail }) => this.#change({ groupIds: detail })}></relata-picker>` : nothing), { lines: 2 })}
				${lineField({ id: 'user-password', type: 'password', autocomplete: 'new-password', label: t(user ? 'another' : 'password'), hint: t(user ? 'anotherText' : 'passwordText'), value: draft.password, error: submission.message('password'), change: (password) => this.#change({ password }) })}
				${user ? checkField({ id: 'user-disabled', label: t('disabled'), hint: t('disabledText'), checked: draft.disabled, change: (disabled) => this.#change({ disabled }) }) : nothing}</div>
			<footer class="dialog-foot"><button class="button" type="button" @click=${() => this.close()}>${t('cancel')}</button><button class="button primary" type="submit" ?disabled=${submission.busy}>${t(user ? 'save' : 'add')}</button></footer></form>`;
	}

	#roles() {
		const { roles } = this.draft;
		const wrong = this.submission.message('roles');
		return html`<fieldset class="stack picker"><legend class="label">${t('roles')}</legend>${ROLES.map((role) => checkField({
			id: `role-${role}`, label: roleName(role), hint: roleText(role), checked: roles.includes(role), change: (chosen) => this.#change({ roles: ROLES.filter((other) => (other === role ? chosen : roles.includes(other))) }),
		}))}${wrong ? html`<p class="error form-error" tabindex="-1">${wrong}</p>` : nothing}</fieldset>`;
	}

	#change(changes) {
		return this.set({ draft: { ...this.draft, ...changes } });
	}

	#save = async (event) => {
		event.preventDefault();
		const { name, password, roles, groupIds, disabled } = this.draft;
		const payload = this.user ? await this.submission.send(UPDATE, { id: this.user.id, ...changed({ roles, groupIds, disabled }, this.#known), ...(password && { password }) })
			: await this.submission.send(CREATE, { name, password, roles, groupIds });
		if (payload) {
			this.close(payload.user);
		}
	};
}

define('relata-user-dialog', UserDialog);

/** Opens a user to be changed, or a new one. Resolves to the user as saved, or to undefined. */
export function openUser(user) {
	const dialog = document.createElement('relata-user-dialog');
	Object.assign(dialog, { user, heading: user?.name ?? t('new') });
	return dialog.show();
}
