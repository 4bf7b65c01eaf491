import { confirm } from '/components/dialog/dialog.js';
import { html } from '/lib/element.js';
import { today } from '/lib/format.js';
import { change } from '/lib/graphql.js';
import { messages } from '/lib/language.js';
import { toast } from '/lib/toast.js';

const t = messages({
	en: { ended: 'The relation to {name} ends today', removed: 'The relation to {name} is removed', heading: 'Remove the relation?', removeText: 'It disappears from both profiles. To keep it as something that was, end it instead.', remove: 'Remove' },
	pl: { ended: 'Relacja z: {name} kończy się dzisiaj', removed: 'Usunięto relację z: {name}', heading: 'Usunąć relację?', removeText: 'Zniknie z obu profili. Aby zachować ślad, że była, lepiej ją zakończyć.', remove: 'Usuń' },
});

const END = 'mutation ($input: UpdateRelationInput!) { updateRelation(input: $input) { changeId userErrors { message } } }';
const REMOVE = 'mutation ($input: RemoveRelationInput!) { removeRelation(input: $input) { changeId userErrors { message } } }';

/** Has today be the last day of a relation. Resolves to whether it was done. */
export async function endToday({ node, other }) {
	return done(await change(END, { id: node.id, until: today() }), t('ended', { name: other.name }));
}

/** Removes a relation, if one is sure. Resolves to whether it was done. */
export async function removeRelation({ node, other }) {
	const sure = await confirm({ heading: t('heading'), text: html`<p><strong>${node.sentence}</strong></p><p>${t('removeText')}</p>`, action: t('remove'), danger: true });
	return Boolean(sure) && done(await change(REMOVE, { id: node.id }), t('removed', { name: other.name }));
}

function done({ changeId, userErrors }, text) {
	toast(...(userErrors.length ? [userErrors[0].message, { error: true }] : [text, { undo: changeId }]));
	return !userErrors.length;
}
