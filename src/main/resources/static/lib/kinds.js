import { html, nothing } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { messages } from '/lib/language.js';
import { href } from '/lib/router.js';

const t = messages({
	en: { CONTACT: 'Contact', COMPANY: 'Company', DEAL: 'Deal', SPACE: 'Space', CONTACTS: 'Contacts', COMPANYS: 'Companies', DEALS: 'Deals', SPACES: 'Spaces', closed: 'closed to you' },
	pl: { CONTACT: 'Kontakt', COMPANY: 'Firma', DEAL: 'Szansa sprzedaży', SPACE: 'Przestrzeń', CONTACTS: 'Kontakty', COMPANYS: 'Firmy', DEALS: 'Szanse sprzedaży', SPACES: 'Przestrzenie', closed: 'zamknięty dla ciebie' },
});

/** The kinds of profile, in the order in which they are always shown. */
export const KINDS = ['CONTACT', 'COMPANY', 'DEAL', 'SPACE'];

/** What a kind is called; of many when 'many'. */
export function kindName(kind, many = false) {
	return t(many ? `${kind}S` : kind);
}

/** The picture of a kind, in its colour, with its name for screen readers unless the name stands beside it. */
export function kindIcon(kind, { named = false } = {}) {
	return html`<span class="kind" data-kind=${kind} title=${kindName(kind)}>${icon(kind.toLowerCase())}${named ? nothing : html`<span class="visually-hidden">${kindName(kind)}</span>`}</span>`;
}

/** A link to a profile {id, kind, name, closed?}; hovering or focusing it shows the profile's card. */
export function profileLink({ id, kind, name, closed }) {
	return html`<a class="profile-link" href=${href('profiles', id)} data-card=${id}>${kindIcon(kind)}<span class="profile-name">${name}</span>${closed ? closedMark() : nothing}</a>`;
}

/** Says that of a profile only name and kind may be seen. */
export function closedMark() {
	return html`<span class="closed" title=${t('closed')}>${icon('lock')}<span class="visually-hidden">${t('closed')}</span></span>`;
}
