import { FIELDS, value } from '/lib/fields.js';
import { language } from '/lib/language.js';

/** The input that a field of a kind takes, as in FIELDS. */
export function inputOf(kind, field) {
	return FIELDS[kind][field] ?? 'text';
}

/** What a new profile has in its fields before anything is typed: texts by field, '' where there is nothing. */
export function blank(kind, name) {
	return { name: name ?? '', access: 'OPEN', ...Object.fromEntries(Object.keys(FIELDS[kind]).map((field) => [field, kind === 'DEAL' && field === 'status' ? 'OPEN' : ''])) };
}

/** What a profile has in its fields, as it is typed. */
export function typed(profile) {
	const texts = Object.keys(FIELDS[profile.kind]).map((field) => [field, typedAs(inputOf(profile.kind, field), value(profile, field))]);
	return { name: profile.name, access: profile.access, ...Object.fromEntries(texts) };
}

function typedAs(input, it) {
	if (it === null || it === undefined) {
		return '';
	}
	return input === 'number' && language.code === 'pl' ? String(it).replace('.', ',') : String(it);
}

/** What was typed as the API takes it: null for nothing, NaN for what is no number. */
export function sent(input, text) {
	const stripped = text.trim();
	if (!stripped) {
		return null;
	}
	return input === 'number' ? parsed(stripped) : stripped;
}

/** A number as people write it in the page's language, or as programs do. */
function parsed(text) {
	const plain = text.replace(/[\s\u00a0\u202f]/g, '');
	if (/^[+-]?\d+(\.\d+)?$/.test(plain)) {
		return Number(plain);
	}
	if (language.code === 'pl') {
		return /^[+-]?\d+,\d+$/.test(plain) ? Number(plain.replace(',', '.')) : NaN;
	}
	return /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? Number(plain.replaceAll(',', '')) : NaN;
}

/** The fields in which two sets of texts differ. */
export function different(one, other) {
	return Object.keys(one).filter((field) => one[field] !== other[field]);
}
