import { head } from '/components/settings/field.js';
import { Element, define, html, nothing } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { messages } from '/lib/language.js';
import { session } from '/lib/session.js';
import { shown } from '/lib/states.js';
import { toast } from '/lib/toast.js';
import { listing } from './listing.js';
import { roleName } from './roles.js';
import { openUser } from './user-dialog.js';

const t = messages({
	en: { title: 'Users', text: 'Who signs in, and what they may do.', add: 'New user', name: 'Name', roles: 'May', groups: 'Groups', edit: 'Edit: {name}', disabled: 'Disabled', you: 'You', more: 'Show more', added: '{name} can sign in now', saved: '{name} is saved', list: 'Users', tools: 'Tools' },
	pl: { title: 'Użytkownicy', text: 'Kto się loguje i co może robić.', add: 'Nowy użytkownik', name: 'Nazwa', roles: 'Role', groups: 'Grupy', edit: 'Edytuj: {name}', disabled: 'Wyłączony', you: 'Ty', more: 'Pokaż więcej', added: 'Użytkownik {name} może się już zalogować', saved: 'Zapisano użytkownika {name}', list: 'Użytkownicy', tools: 'Narzędzia' },
});

const USERS = 'query ($first: Int!, $after: String) { users(first: $first, after: $after) { id name roles disabled groups { id name } } }';

/** The users as a table, in pages; each is edited in a dialog. */
class People extends Element {

	users = this.task((signal, pages) => listing(USERS, pages, signal));
	pages = 1;

	connected() {
		this.users.run(this.pages);
	}

	render() {
		return html`${head(t('title'), t('text'), html`<button class="button primary" type="button" @click=${() => this.#edit()}>${icon('add')}${t('add')}</button>`)}${shown(this.users, (users) => this.#table(users), { lines: 6 })}`;
	}

	#table({ all, more }) {
		return html`<div class="table-frame"><table class="table people-table" aria-label=${t('list')}><thead><tr><th scope="col">${t('name')}</th><th scope="col">${t('roles')}</th><th scope="col">${t('groups')}</th><td><span class="visually-hidden">${t('tools')}</span></td></tr></thead>
				<tbody>${all.map((user) => this.#row(user))}</tbody></table></div>
			${more ? html`<button class="button list-more" type="button" ?disabled=${this.users.running} @click=${() => this.users.run(++this.pages)}>${t('more')}</button>` : nothing}`;
	}

	#row(user) {
		const { name, roles, disabled, groups } = user;
		return html`<tr ?data-disabled=${disabled}><th scope="row"><span class="row"><span class="person" aria-hidden="true">${[...name][0].toUpperCase()}</span>${name}${name === session.viewer.name ? html`<span class="badge good">${t('you')}</span>` : nothing}${disabled ? html`<span class="badge bad">${t('disabled')}</span>` : nothing}</span></th>
			<td><span class="row">${roles.map((role) => html`<span class="badge">${roleName(role)}</span>`)}</span></td><td class="soft">${groups.map((group) => group.name).join(', ')}</td>
			<td class="people-tools"><button class="icon-button" type="button" aria-label=${t('edit', { name })} @click=${() => this.#edit(user)}>${icon('edit')}</button></td></tr>`;
	}

	async #edit(user) {
		const saved = await openUser(user);
		if (saved) {
			toast(t(user ? 'saved' : 'added', { name: saved.name }));
			await this.users.again();
		}
	}
}

define('relata-people', People);
