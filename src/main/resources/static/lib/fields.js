import { day, money, number } from '/lib/format.js';
import { messages } from '/lib/language.js';

const t = messages({
	en: {
		name: 'Name', externalId: 'External id', jobTitle: 'Job title', email: 'E-mail', phone: 'Phone', taxId: 'Tax id', website: 'Website', industry: 'Industry', city: 'City', country: 'Country',
		amount: 'Amount', currency: 'Currency', stage: 'Stage', status: 'Status', closesOn: 'Closes on', startsOn: 'Starts on', endsOn: 'Ends on', description: 'Description',
		OPEN: 'Open', WON: 'Won', LOST: 'Lost',
	},
	pl: {
		name: 'Nazwa', externalId: 'Identyfikator zewnętrzny', jobTitle: 'Stanowisko', email: 'E-mail', phone: 'Telefon', taxId: 'NIP', website: 'Strona WWW', industry: 'Branża', city: 'Miasto', country: 'Kraj',
		amount: 'Kwota', currency: 'Waluta', stage: 'Etap', status: 'Status', closesOn: 'Data zamknięcia', startsOn: 'Początek', endsOn: 'Koniec', description: 'Opis',
		OPEN: 'Otwarta', WON: 'Wygrana', LOST: 'Przegrana',
	},
});

/** The statuses that a deal can have. */
export const DEAL_STATUSES = ['OPEN', 'WON', 'LOST'];

/** The fields of each kind beside its name, with the input that each takes: text, email, tel, url, number, date, long, or a choice 'status'. */
export const FIELDS = {
	CONTACT: { jobTitle: 'text', email: 'email', phone: 'tel' },
	COMPANY: { taxId: 'text', website: 'url', industry: 'text', city: 'text', country: 'text' },
	DEAL: { amount: 'number', currency: 'text', stage: 'text', status: 'status', closesOn: 'date' },
	SPACE: { status: 'text', startsOn: 'date', endsOn: 'date', description: 'long' },
};

/** Types of GraphQL by kind, as 'Contact'. */
export const TYPES = { CONTACT: 'Contact', COMPANY: 'Company', DEAL: 'Deal', SPACE: 'Space' };

/**
 * The fields of all kinds for a selection of GraphQL. The status of deals and of spaces are of different types, so each has a name of its own:
 * read a field by value().
 */
export const SELECTION = Object.entries(FIELDS)
	.map(([kind, fields]) => `... on ${TYPES[kind]} { ${Object.keys(fields).map((field) => (field === 'status' ? `${kind.toLowerCase()}Status: status` : field)).join(' ')} }`)
	.join(' ');

/** What a profile has in a field, as the API gives it. */
export function value(profile, field) {
	return field === 'status' ? profile[`${profile.kind.toLowerCase()}Status`] : profile[field];
}

/** What a field is called. */
export function fieldName(field) {
	return t(field);
}

/** What a deal's status is called. */
export function statusName(status) {
	return t(status);
}

/** What a profile has in a field, as people write it; empty where it has nothing. */
export function text(profile, field) {
	const it = value(profile, field);
	if (it === null || it === undefined) {
		return '';
	}
	if (field === 'amount') {
		return money(it, profile.currency);
	}
	if (field === 'status' && profile.kind === 'DEAL') {
		return statusName(it);
	}
	return FIELDS[profile.kind][field] === 'date' ? day(it) : typeof it === 'number' ? number(it) : it;
}
