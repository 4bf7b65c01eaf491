import { confirm } from '/components/dialog/dialog.js';
import { ask, change } from '/lib/graphql.js';
import { messages } from '/lib/language.js';
import { go } from '/lib/router.js';
import { session } from '/lib/session.js';
import { toast } from '/lib/toast.js';

const t = messages({
	en: { heading: 'Delete {name}?', relations: { one: '{count} relation goes with it, ended ones included.', other: '{count} relations go with it, ended ones included.' }, none: 'It has no relations.', off: 'Its relations go with it.', undo: 'You can undo it.', action: 'Delete', done: '{name} is deleted' },
	pl: { heading: 'Usunąć: {name}?', relations: { one: 'Zniknie też {count} relacja, licząc zakończone.', few: 'Znikną też {count} relacje, licząc zakończone.', many: 'Zniknie też {count} relacji, licząc zakończone.', other: 'Zniknie też {count} relacji, licząc zakończone.' }, none: 'Ten profil nie ma relacji.', off: 'Znikną też jego relacje.', undo: 'Można to cofnąć.', action: 'Usuń', done: 'Usunięto: {name}' },
});

const COUNT = 'query ($id: ID!) { profile(id: $id) { relations(filter: {includeInactive: true}, first: 1) { totalCount } } }';

const DELETE = 'mutation ($input: DeleteProfileInput!) { deleteProfile(input: $input) { changeId userErrors { message } } }';

/** Deletes a profile, if one is sure, and goes to the start. Never resolves to true, as nothing is left to show. */
export async function remove({ id, name }) {
	const sure = await confirm({ heading: t('heading', { name }), text: `${await relations(id)} ${t('undo')}`, action: t('action'), danger: true });
	if (!sure) {
		return false;
	}
	const { changeId, userErrors } = await change(DELETE, { id });
	if (userErrors.length) {
		toast(userErrors[0].message, { error: true });
	}
	else {
		toast(t('done', { name }), { undo: changeId });
		go();
	}
	return false;
}

async function relations(id) {
	if (!session.settings.relationsEnabled) {
		return t('off');
	}
	const { totalCount } = (await ask(COUNT, { id })).profile.relations;
	return totalCount ? t('relations', { count: totalCount }) : t('none');
}
