import { html, nothing } from '/lib/element.js';
import { value } from '/lib/fields.js';
import { icon } from '/lib/icons.js';
import { messages } from '/lib/language.js';
import { fromMenu } from '/lib/menu.js';
import { href } from '/lib/router.js';
import { session } from '/lib/session.js';
import { lazily } from './lazily.js';

const t = messages({
	en: { edit: 'Edit', add: 'Add relation', more: 'More actions', graph: 'Graph', chain: 'Chain', hierarchy: 'Hierarchy: {source} – {target}', convert: 'Make a space of it…', merge: 'Merge duplicates…', share: 'Sharing…', remove: 'Delete…' },
	pl: { edit: 'Edytuj', add: 'Dodaj relację', more: 'Więcej działań', graph: 'Graf', chain: 'Łańcuch', hierarchy: 'Hierarchia: {source} – {target}', convert: 'Utwórz z niej przestrzeń…', merge: 'Scal duplikaty…', share: 'Udostępnianie…', remove: 'Usuń…' },
});

/** What can be done with a profile; 'did' is called where it has changed. */
export function actions(profile, types, did) {
	const { id } = profile;
	const on = session.settings.relationsEnabled;
	return html`<div class="profile-actions row"><a class="button" href=${href('profiles', id, 'edit')}>${icon('edit')}${t('edit')}</a>
		${on ? html`<button class="button primary" type="button" @click=${() => add(profile, did)}>${icon('add')}${t('add')}</button>` : nothing}
		<details class="menu"><summary class="icon-button" aria-label=${t('more')} title=${t('more')}>${icon('more')}</summary><div class="menu-items">
			${on ? views(profile, types) : nothing}${changes(profile, types, did)}</div></details></div>`;
}

/** Asks for a relation to add to a profile; of a type and side where they are given. */
export async function add({ id, kind, name }, did, wish) {
	const dialog = await lazily(() => import('/components/relation-dialog/relation-dialog.js'));
	if (await dialog?.addRelation({ id, kind, name }, wish)) {
		did();
	}
}

function views({ id, kind }, types) {
	const trees = types.filter(({ hierarchical, source, target }) => hierarchical && [...source.kinds, ...target.kinds].includes(kind));
	return html`<a href=${href('graph', id)}>${icon('graph')}${t('graph')}</a><a href=${href('chain', id)}>${icon('chain')}${t('chain')}</a>
		${trees.map((type) => html`<a href=${href('hierarchy', id, type.id)}>${icon('tree')}${t('hierarchy', { source: type.source.role, target: type.target.role })}</a>`)}<hr>`;
}

function changes(profile, types, did) {
	const joining = types.filter(joinsDealsAndSpaces);
	const convertible = profile.kind === 'DEAL' && value(profile, 'status') !== 'LOST' && joining.length > 0 && session.settings.relationsEnabled;
	const items = [
		convertible && ['convert', 'space', () => import('/components/profile/convert.js').then(({ convert }) => convert(profile, joining))],
		['merge', 'merge', () => import('/components/profile/merge.js').then(({ merge }) => merge(profile))],
		['share', 'lock', () => import('/components/profile/share.js').then(({ share }) => share(profile))],
		['remove', 'remove', () => import('/components/profile/remove.js').then(({ remove }) => remove(profile))],
	];
	return items.filter(Boolean).map(([name, picture, act]) => html`<button type="button" data-action=${name} @click=${fromMenu(async () => (await lazily(act)) && did())}>${icon(picture)}${t(name)}</button>`);
}

function joinsDealsAndSpaces({ active, source, target }) {
	return active && [[source, target], [target, source]].some(([deals, spaces]) => deals.kinds.includes('DEAL') && spaces.kinds.includes('SPACE'));
}
