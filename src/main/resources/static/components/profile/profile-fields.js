import { html } from '/lib/element.js';
import { FIELDS, fieldName, text, value } from '/lib/fields.js';
import { moment } from '/lib/format.js';
import { messages } from '/lib/language.js';

const t = messages({
	en: { fields: 'Details', none: 'not set', created: 'Added {at}', updated: 'Changed {at}' },
	pl: { fields: 'Dane', none: 'nie podano', created: 'Dodano {at}', updated: 'Zmieniono {at}' },
});

/** What a profile has in its fields; what may be followed as a link. */
export function profileFields(profile) {
	const fields = [...Object.keys(FIELDS[profile.kind]).filter((field) => field !== 'currency'), ...(profile.externalId ? ['externalId'] : [])];
	return html`<section class="profile-fields" aria-labelledby="profile-fields"><h2 id="profile-fields">${t('fields')}</h2>
		<dl>${fields.map((field) => html`<div data-field=${field}><dt>${fieldName(field)}</dt><dd>${shown(profile, field)}</dd></div>`)}</dl>
		<p class="profile-times soft small"><span>${t('created', { at: moment(profile.createdAt) })}</span><span>${t('updated', { at: moment(profile.updatedAt) })}</span></p></section>`;
}

function shown(profile, field) {
	const written = text(profile, field);
	if (written === '') {
		return html`<span class="soft"><span aria-hidden="true">—</span><span class="visually-hidden">${t('none')}</span></span>`;
	}
	if (field === 'status') {
		return html`<span class="badge ${MOODS[value(profile, field)] ?? ''}">${written}</span>`;
	}
	const address = LINKS[field]?.(written) ?? null;
	return address ? html`<a href=${address} rel="noreferrer">${written.replace(/^https?:\/\/|\/$/gi, '')}</a>` : written;
}

const MOODS = { WON: 'good', LOST: 'bad' };

/** Where a field leads: nowhere but to the web, into a letter or to a telephone. */
const LINKS = {
	website: (written) => (/^https?:\/\//i.test(written) && URL.canParse(written) ? written : null),
	email: (written) => (/^[^\s@?&]+@[^\s@?&]+$/.test(written) ? `mailto:${written}` : null),
	phone: (written) => (/\d{3}/.test(written) ? `tel:${written.replace(/[^\d+]/g, '')}` : null),
};
