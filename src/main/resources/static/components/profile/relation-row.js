import { html, nothing } from '/lib/element.js';
import { span, today } from '/lib/format.js';
import { icon } from '/lib/icons.js';
import { profileLink } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { fromMenu } from '/lib/menu.js';

const t = messages({
	en: { menu: 'Change the relation to {name}', edit: 'Edit…', end: 'End today', remove: 'Remove…', ended: 'Ended', future: 'Not yet' },
	pl: { menu: 'Zmień relację z: {name}', edit: 'Edytuj…', end: 'Zakończ dzisiaj', remove: 'Usuń…', ended: 'Zakończona', future: 'Przyszła' },
});

/** A relation as its profile shows it: the other, since when and until when, what was written of it, and what can be done with it: {edit, end, remove}. */
export function relationRow(edge, fresh, acts) {
	const { node: { id, since, until, note, active }, other } = edge;
	return html`<li class="relation" data-relation=${id} ?data-fresh=${fresh} ?data-inactive=${!active}>
		<div class="relation-text"><div class="relation-line">${profileLink(other)}${active ? nothing : html`<span class="badge">${t(isFuture(edge) ? 'future' : 'ended')}</span>`}</div>
			${since || until ? html`<p class="soft small">${span(since, until)}</p>` : nothing}${note ? html`<p class="relation-note small">${note}</p>` : nothing}</div>
		<details class="menu"><summary class="icon-button" aria-label=${t('menu', { name: other.name })}>${icon('more')}</summary><div class="menu-items">
			<button type="button" data-action="edit" @click=${fromMenu(() => acts.edit(edge))}>${icon('edit')}${t('edit')}</button>
			${active && until !== today() ? html`<button type="button" data-action="end" @click=${fromMenu(() => acts.end(edge))}>${icon('calendar')}${t('end')}</button>` : nothing}
			<button type="button" data-action="remove" @click=${fromMenu(() => acts.remove(edge))}>${icon('remove')}${t('remove')}</button></div></details></li>`;
}

function isFuture({ node }) {
	return Boolean(node.since) && node.since > today();
}
