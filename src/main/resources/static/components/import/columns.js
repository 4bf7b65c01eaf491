import { FIELDS, fieldName } from '/lib/fields.js';
import { messages } from '/lib/language.js';

const t = messages({
	en: { externalId: 'External id (the key)', keyAndName: 'Name, and the key', source: 'From (external id)', target: 'To (external id)', type: 'Relation type (edge type)', since: 'Since', until: 'Until', note: 'Note' },
	pl: { externalId: 'Identyfikator zewnętrzny (klucz)', keyAndName: 'Nazwa, a zarazem klucz', source: 'Od (identyfikator zewnętrzny)', target: 'Do (identyfikator zewnętrzny)', type: 'Typ relacji (typ krawędzi)', since: 'Od kiedy', until: 'Do kiedy', note: 'Notatka' },
});

/** What a file of relations has. */
const RELATION = ['source', 'target', 'type', 'since', 'until', 'note'];

/** By what columns are often called. */
const OFTEN = {
	externalId: ['id', 'external id', 'key', 'identyfikator', 'identyfikator zewnętrzny', 'klucz', 'numer'],
	name: ['name', 'full name', 'company', 'company name', 'title', 'nazwa', 'imię i nazwisko', 'nazwa firmy', 'firma'],
	jobTitle: ['job title', 'position', 'role', 'stanowisko', 'funkcja'],
	email: ['e-mail', 'mail', 'email address', 'adres e-mail'],
	phone: ['phone number', 'telephone', 'mobile', 'telefon', 'numer telefonu', 'tel', 'komórka'],
	taxId: ['tax id', 'tax number', 'vat', 'vat id', 'nip'],
	website: ['web', 'www', 'url', 'web site', 'strona', 'strona www'],
	industry: ['sector', 'branża', 'sektor'],
	city: ['town', 'miasto', 'miejscowość'],
	country: ['kraj', 'państwo'],
	amount: ['value', 'price', 'kwota', 'wartość'],
	currency: ['waluta'],
	stage: ['etap'],
	status: ['state', 'stan'],
	closesOn: ['closes on', 'close date', 'expected close', 'data zamknięcia', 'zamknięcie'],
	startsOn: ['starts on', 'start', 'start date', 'begin', 'początek', 'data rozpoczęcia'],
	endsOn: ['ends on', 'end', 'end date', 'koniec', 'data zakończenia'],
	description: ['opis'],
	source: ['from', 'od', 'źródło'],
	target: ['to', 'do', 'cel'],
	type: ['edge type', 'relation type', 'typ', 'typ relacji', 'typ krawędzi'],
	since: ['from date', 'valid from', 'start', 'od kiedy', 'od dnia', 'początek'],
	until: ['to date', 'valid to', 'end', 'do kiedy', 'do dnia', 'koniec'],
	note: ['notes', 'comment', 'notatka', 'uwagi', 'komentarz'],
};

/** What a name becomes that is the key, too, as the file has no other. */
export const KEY_AND_NAME = 'externalId name';

/** What the import calls that which a column becomes: nothing where it is left out, two where it becomes two. */
export function named(value) {
	return value === KEY_AND_NAME ? value.split(' ') : value ? [value] : [];
}

/**
 * What the columns of a file can become: fields and roles as {value, text, names}, where 'value' is what the import calls it, or KEY_AND_NAME, and 'names' are
 * what it may be called in a file. 'what' is a kind of profile, or RELATIONS.
 */
export function targets(what, types) {
	if (what === 'RELATIONS') {
		return { fields: RELATION.map((value) => ({ value, text: t(value), names: [value, ...OFTEN[value]] })), roles: [] };
	}
	const fields = ['name', ...Object.keys(FIELDS[what])].map((value) => ({ value, text: fieldName(value), names: [value, ...OFTEN[value]] }));
	return {
		fields: [{ value: 'externalId', text: t('externalId'), names: ['externalId', ...OFTEN.externalId] }, { value: KEY_AND_NAME, text: t('keyAndName'), names: [] }, ...fields],
		roles: types.filter(({ active }) => active).flatMap((type) => roles(type, what)),
	};
}

/** Which columns a file has to have. */
export function needed(what) {
	return what === 'RELATIONS' ? ['source', 'target', 'type'] : ['externalId'];
}

/**
 * What each column may be meant to become by its name, in any language; empty where it is to be left out. Nothing is guessed twice. The name is the key where
 * there is no other.
 */
export function guess(header, targets) {
	const guessed = byName(header, targets);
	return guessed.includes('externalId') ? guessed : guessed.map((value) => (value === 'name' ? KEY_AND_NAME : value));
}

function byName(header, { fields, roles }) {
	const free = new Set([...fields, ...roles]);
	return header.map((column) => {
		const fitting = [...free].filter(({ names }) => names.some((name) => plain(name) === plain(column)));
		const found = fitting.find((target) => fields.includes(target)) ?? (fitting.length === 1 ? fitting[0] : undefined);
		free.delete(found);
		return found?.value ?? '';
	});
}

/** The roles of those that a profile of a kind can be related to, each with its edge type so that it is one. */
function roles({ edgeType, symmetric, source, target }, kind) {
	const others = [...(source.kinds.includes(kind) ? [target] : []), ...(target.kinds.includes(kind) && !symmetric ? [source] : [])];
	return others.map((other) => {
		const value = `${(other.roles.find(({ language }) => language === 'en') ?? other.roles[0]).text} (${edgeType})`;
		return { value, text: other.role, names: [value, ...other.roles.flatMap(({ text }) => [text, `${text} (${edgeType})`])] };
	});
}

function plain(name) {
	return name.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
