import { confirm } from '/components/dialog/dialog.js';
import { head } from '/components/settings/field.js';
import { Element, define, html, nothing } from '/lib/element.js';
import { change } from '/lib/graphql.js';
import { icon } from '/lib/icons.js';
import { messages } from '/lib/language.js';
import { empty, reason, shown } from '/lib/states.js';
import { toast } from '/lib/toast.js';
import { openGroup } from './group-dialog.js';
import { listing } from './listing.js';

const t = messages({
	en: {
		title: 'Groups', text: 'Users that profiles are shared with together.', add: 'New group', name: 'Name', users: 'Users', edit: 'Edit: {name}', remove: 'Delete: {name}', more: 'Show more', added: 'The group {name} is added', saved: 'The group {name} is saved', deleted: 'The group {name} is deleted',
		none: 'There are no groups yet', noneText: 'Put users into a group to share profiles with all of them at once.', nobody: 'Nobody yet', others: '{names}, …', sure: 'Delete the group {name}?', sureText: 'Its users stay. They no longer see what was shared with this group alone.', doRemove: 'Delete', list: 'Groups', tools: 'Tools',
	},
	pl: {
		title: 'Grupy', text: 'Użytkownicy, którym udostępnia się profile razem.', add: 'Nowa grupa', name: 'Nazwa', users: 'Użytkownicy', edit: 'Edytuj: {name}', remove: 'Usuń: {name}', more: 'Pokaż więcej', added: 'Dodano grupę {name}', saved: 'Zapisano grupę {name}', deleted: 'Usunięto grupę {name}',
		none: 'Nie ma jeszcze żadnych grup', noneText: 'Połącz użytkowników w grupę, aby udostępniać im profile za jednym razem.', nobody: 'Jeszcze nikogo', others: '{names}…', sure: 'Usunąć grupę {name}?', sureText: 'Jej użytkownicy zostaną. Nie będą już widzieć tego, co udostępniono tylko tej grupie.', doRemove: 'Usuń', list: 'Grupy', tools: 'Narzędzia',
	},
});

const GROUPS = 'query ($first: Int!, $after: String) { groups(first: $first, after: $after) { id name users(first: 6) { id name } } }';

const DELETE = 'mutation ($input: DeleteGroupInput!) { deleteGroup(input: $input) { deletedId userErrors { message } } }';

/** The groups with those who are in them, in pages. */
class Groups extends Element {

	groups = this.task((signal, pages) => listing(GROUPS, pages, signal));
	pages = 1;

	connected() {
		this.groups.run(this.pages);
	}

	render() {
		return html`${head(t('title'), t('text'), this.#add())}${shown(this.groups, (groups) => (groups.all.length ? this.#table(groups) : empty({ picture: 'people', title: t('none'), text: t('noneText') })), { lines: 6 })}`;
	}

	#add() {
		return html`<button class="button primary" type="button" @click=${() => this.#edit()}>${icon('add')}${t('add')}</button>`;
	}

	#table({ all, more }) {
		return html`<div class="table-frame"><table class="table people-table" aria-label=${t('list')}><thead><tr><th scope="col">${t('name')}</th><th scope="col">${t('users')}</th><td><span class="visually-hidden">${t('tools')}</span></td></tr></thead>
				<tbody>${all.map((group) => this.#row(group))}</tbody></table></div>
			${more ? html`<button class="button list-more" type="button" ?disabled=${this.groups.running} @click=${() => this.groups.run(++this.pages)}>${t('more')}</button>` : nothing}`;
	}

	#row(group) {
		const { name, users } = group;
		return html`<tr><th scope="row">${name}</th><td class="soft">${members(users)}</td>
			<td class="people-tools"><button class="icon-button" type="button" aria-label=${t('edit', { name })} @click=${() => this.#edit(group)}>${icon('edit')}</button>
				<button class="icon-button" type="button" aria-label=${t('remove', { name })} @click=${() => this.#remove(group)}>${icon('remove')}</button></td></tr>`;
	}

	async #edit(group) {
		const saved = await openGroup(group);
		if (saved) {
			toast(t(group ? 'saved' : 'added', { name: saved.name }));
			await this.groups.again();
		}
	}

	async #remove({ id, name }) {
		if (!await confirm({ heading: t('sure', { name }), text: t('sureText'), action: t('doRemove'), danger: true })) {
			return;
		}
		try {
			const { userErrors: [refused] } = await change(DELETE, { id });
			toast(refused?.message ?? t('deleted', { name }), { error: Boolean(refused) });
			await this.groups.again();
		}
		catch (error) {
			toast(reason(error), { error: true });
		}
		this.querySelector('.settings-head button').focus();
	}
}

/** The first five, and whether there are more. */
function members(users) {
	const names = users.slice(0, 5).map(({ name }) => name).join(', ');
	return users.length > 5 ? t('others', { names }) : names || t('nobody');
}

define('relata-groups', Groups);
