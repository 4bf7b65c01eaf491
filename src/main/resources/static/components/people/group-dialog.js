import './picker.js';
import { Dialog } from '/components/dialog/dialog.js';
import { lineField } from '/components/settings/field.js';
import { Submission, changed } from '/components/settings/submission.js';
import { define, html } from '/lib/element.js';
import { messages } from '/lib/language.js';
import { shown } from '/lib/states.js';
import { allMembers, allUsers } from '/lib/people.js';

const t = messages({
	en: { new: 'New group', name: 'Name', users: 'Who is in it', cancel: 'Cancel', add: 'Add the group', save: 'Save' },
	pl: { new: 'Nowa grupa', name: 'Nazwa', users: 'Kto do niej należy', cancel: 'Anuluj', add: 'Dodaj grupę', save: 'Zapisz' },
});

const CREATE = 'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { name } userErrors { code message field } } }';

const UPDATE = 'mutation ($input: UpdateGroupInput!) { updateGroup(input: $input) { group { name } userErrors { code message field } } }';

/** Adds or changes a group and who is in it. Closes with the group as saved. */
class GroupDialog extends Dialog {

	name = '';
	userIds = [];
	submission = new Submission(this, ['name']);
	users = this.task((signal) => this.#ask(signal));
	#known = { userIds: [] };

	connected() {
		this.#known.name = this.name = this.group?.name ?? '';
		this.users.run();
	}

	body() {
		return html`<form novalidate @submit=${this.#save}><div class="dialog-body">${this.submission.top()}
				${lineField({ id: 'group-name', label: t('name'), value: this.name, error: this.submission.message('name'), change: (name) => this.set({ name }) })}
				${shown(this.users, (users) => html`<relata-picker .label=${t('users')} .choices=${users} .chosen=${this.userIds} @pick=${({ detail }) => this.set({ userIds: detail })}></relata-picker>`)}</div>
			<footer class="dialog-foot"><button class="button" type="button" @click=${() => this.close()}>${t('cancel')}</button>
				<button class="button primary" type="submit" ?disabled=${this.submission.busy || !this.users.value}>${t(this.group ? 'save' : 'add')}</button></footer></form>`;
	}

	async #ask(signal) {
		const [users, members] = await Promise.all([allUsers(signal), this.group && !this.users.value ? allMembers(this.group.id, signal) : []]);
		if (members.length) {
			this.#known.userIds = this.userIds = members.map(({ id }) => id);
		}
		return users;
	}

	#save = async (event) => {
		event.preventDefault();
		const input = { name: this.name, userIds: this.userIds };
		const payload = this.group ? await this.submission.send(UPDATE, { id: this.group.id, ...changed(input, this.#known) }) : await this.submission.send(CREATE, input);
		if (payload) {
			this.close(payload.group);
		}
	};
}

define('relata-group-dialog', GroupDialog);

/** Opens a group to be changed, or a new one. Resolves to the group as saved, or to undefined. */
export function openGroup(group) {
	const dialog = document.createElement('relata-group-dialog');
	Object.assign(dialog, { group, heading: group?.name ?? t('new') });
	return dialog.show();
}
