import { LANGUAGES, language } from '/lib/language.js';

/** What a language is called, as 'Polish' or 'polski'; its letters where nobody has a name for them. */
export function languageName(code) {
	return new Intl.DisplayNames(language.code, { type: 'language' }).of(code);
}

/** The languages in which a role is asked for: those of the page, the account's, and any that it has a text in already. */
export function languagesOf(roles, accounts) {
	return [...new Set([...Object.keys(LANGUAGES), accounts, ...roles.map((role) => role.language)])];
}
