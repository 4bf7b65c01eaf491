const KEY = 'relata.language';

/** The languages that the page speaks, by their names in themselves. */
export const LANGUAGES = { en: 'English', pl: 'Polski' };

/** The language of the page: the one that was chosen, else the one that the browser prefers. Fires 'change'. */
class Language extends EventTarget {

	#code = localStorage.getItem(KEY) ?? preferred();

	get code() {
		return this.#code;
	}

	choose(code) {
		localStorage.setItem(KEY, code);
		this.#code = code;
		document.documentElement.lang = code;
		this.dispatchEvent(new Event('change'));
	}
}

function preferred() {
	return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((code) => code in LANGUAGES) ?? 'en';
}

export const language = new Language();

document.documentElement.lang = language.code;

/**
 * A function that gives texts by their keys: t('key', {name}) with '{name}' filled in. A text that depends on a count is an object
 * by the plural forms of the language, {one, few, many, other}, chosen by the value 'count'.
 * Throws where a text is in one language only.
 */
export function messages(texts) {
	const keys = Object.keys(texts.en);
	const odd = [...keys.filter((key) => !(key in texts.pl)), ...Object.keys(texts.pl).filter((key) => !keys.includes(key))];
	if (odd.length) {
		throw new Error(`Not in both languages: ${odd}`);
	}
	return (key, values = {}) => {
		const text = texts[language.code][key];
		if (text === undefined) {
			throw new Error(`No text for '${key}' in '${language.code}'`);
		}
		const form = typeof text === 'string' ? text : text[new Intl.PluralRules(language.code).select(values.count)] ?? text.other;
		return form.replace(/\{(\w+)\}/g, (_, name) => shown(values[name]));
	};
}

function shown(value) {
	return typeof value === 'number' ? new Intl.NumberFormat(language.code).format(value) : value;
}
