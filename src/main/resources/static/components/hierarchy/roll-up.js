import { html, nothing } from '/lib/element.js';
import { statusName } from '/lib/fields.js';
import { money, number } from '/lib/format.js';
import { icon } from '/lib/icons.js';
import { kindIcon, kindName } from '/lib/kinds.js';
import { messages } from '/lib/language.js';

const t = messages({
	en: {
		title: 'All together', counts: 'Related to the group', deals: 'Deals', behind: 'Deals behind its spaces', owners: 'Who owns them', more: { one: 'and {count} more', other: 'and {count} more' }, nobody: 'Nobody does.',
		status: 'Status', number: 'Number', worth: 'Worth', none: 'None.', cut: 'There are more relations than were looked at, so these numbers are too small.',
	},
	pl: {
		title: 'Razem', counts: 'Powiązane z grupą', deals: 'Szanse sprzedaży', behind: 'Szanse sprzedaży za jej przestrzeniami', owners: 'Opiekunowie', more: { one: 'i jeszcze {count}', few: 'i jeszcze {count}', many: 'i jeszcze {count}', other: 'i jeszcze {count}' }, nobody: 'Nikt się nimi nie opiekuje.',
		status: 'Status', number: 'Liczba', worth: 'Wartość', none: 'Brak.', cut: 'Relacji jest więcej, niż zostało sprawdzonych, więc te liczby są zaniżone.',
	},
});

/** What a whole group is related to, counted and added up. */
export function rollUp({ counts, deals, dealsBehindSpaces, owners, ownerCount, warning, cut }) {
	return html`<section class="panel roll-up" aria-labelledby="roll-up-heading"><h2 id="roll-up-heading">${t('title')}</h2>
		${warning ? html`<p class="notice">${icon('warning')}<span>${warning}</span></p>` : nothing}${cut ? html`<p class="notice">${icon('warning')}<span>${t('cut')}</span></p>` : nothing}
		<section><h3>${t('counts')}</h3><dl class="roll-up-counts">${counts.map(({ kind, count }) => html`<div><dt>${kindIcon(kind, { named: true })} ${kindName(kind, true)}</dt><dd>${number(count)}</dd></div>`)}</dl></section>
		${sums(t('deals'), deals)}${sums(t('behind'), dealsBehindSpaces)}
		<section><h3>${t('owners')}</h3>${owners.length ? html`<p>${owners.join(', ')}${ownerCount > owners.length ? html` ${t('more', { count: ownerCount - owners.length })}` : nothing}</p>` : html`<p class="soft">${t('nobody')}</p>`}</section></section>`;
}

function sums(title, deals) {
	return html`<section><h3>${title}</h3>${deals.length ? html`<div class="table-frame"><table class="table"><thead><tr><th scope="col">${t('status')}</th><th scope="col" class="number">${t('number')}</th><th scope="col" class="number">${t('worth')}</th></tr></thead>
		<tbody>${deals.map(({ status, currency, count, amount }) => html`<tr><td>${statusName(status)}</td><td class="number">${number(count)}</td><td class="number">${amount === null ? '–' : money(amount, currency)}</td></tr>`)}</tbody></table></div>` : html`<p class="soft">${t('none')}</p>`}</section>`;
}
