import '/components/profile/people.js';
import { define, html } from '/lib/element.js';
import { change } from '/lib/graphql.js';
import { messages } from '/lib/language.js';
import { allGroups, allUsers } from '/lib/people.js';
import { failed, loading } from '/lib/states.js';
import { toast } from '/lib/toast.js';
import { accessChoice } from './access.js';
import { FormDialog } from './form-dialog.js';

const t = messages({
	en: { heading: 'Sharing of {name}', owner: 'Owner', asIs: 'As it is', ownerHint: 'Decides who sees it. Administrators see everything anyway.', readers: 'May see it', editors: 'May see and change it', action: 'Save', done: 'Sharing of {name} has changed', open: 'While a profile is open, sharing it does not matter.' },
	pl: { heading: 'Udostępnianie: {name}', owner: 'Właściciel', asIs: 'Bez zmian', ownerHint: 'Decyduje, kto widzi profil. Administratorzy i tak widzą wszystko.', readers: 'Mogą zobaczyć', editors: 'Mogą zobaczyć i zmieniać', action: 'Zapisz', done: 'Zmieniono udostępnianie: {name}', open: 'Dopóki profil jest otwarty, nie trzeba go udostępniać.' },
});

const SHARE = 'mutation ($input: SetAccessInput!) { setAccess(input: $input) { profile { id } changeId userErrors { message field } } }';

/** Asks who may see a profile. Who may so far is not told by the API, so each list is left alone or chosen anew. */
class Share extends FormDialog {

	own = ['ownerId', 'readerIds', 'editorIds'];
	ownerId = '';
	readerIds;
	editorIds;
	people = this.task(async (signal) => {
		const [users, groups] = await Promise.all([allUsers(signal), allGroups(signal)]);
		return { users, groups };
	});

	get action() {
		return t('action');
	}

	connected() {
		this.people.run();
	}

	fields() {
		const { value, error } = this.people;
		return html`${accessChoice(this.access, (access) => this.set({ access }))}
			${value ? this.#people(value) : error ? failed(error, () => this.people.again()) : loading(4)}`;
	}

	#people({ users, groups }) {
		return html`<div class="field"><label for="share-owner">${t('owner')}</label><select class="input" id="share-owner" aria-describedby="share-owner-hint" @change=${(event) => this.set({ ownerId: event.target.value })}>
				<option value="">${t('asIs')}</option>${users.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</select>
				<p class="hint" id="share-owner-hint">${t('ownerHint')}</p>${this.problem('share-owner-error', 'ownerId')}</div>
			${this.access === 'OPEN' ? html`<p class="soft small">${t('open')}</p>` : ['readers', 'editors'].map((whom) => this.#list(whom, users, groups))}`;
	}

	#list(whom, users, groups) {
		const field = whom === 'readers' ? 'readerIds' : 'editorIds';
		return html`<relata-sharers .label=${t(whom)} .users=${users} .groups=${groups} @choose=${({ detail }) => this.set({ [field]: detail })}></relata-sharers>${this.problem(`share-${whom}`, field)}`;
	}

	send() {
		const { profile, access, ownerId, readerIds, editorIds } = this;
		const lists = access === 'OPEN' ? {} : { ...(readerIds && { readerIds }), ...(editorIds && { editorIds }) };
		return change(SHARE, { profileId: profile.id, access, ...(ownerId && { ownerId }), ...lists });
	}
}

define('relata-share', Share);

/** Says who may see a profile. Resolves to whether that has changed. */
export async function share(profile) {
	const payload = await Object.assign(document.createElement('relata-share'), { heading: t('heading', { name: profile.name }), profile, access: profile.access }).show();
	if (payload) {
		toast(t('done', { name: profile.name }), { undo: payload.changeId });
	}
	return Boolean(payload);
}
