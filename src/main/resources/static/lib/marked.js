import { html } from '/lib/element.js';

/** A name with the letters marked by which it was found: each word that was typed begins a word of the name; case and accents do not matter. */
export function marked(name, typed) {
	const words = fold(typed).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
	return name.split(/([\p{L}\p{N}]+)/u).map((part, index) => (index % 2 ? word(part, words) : part));
}

/** Whether a name is found by what was typed: each word of that begins a word of the name. */
export function isFound(name, typed) {
	return typed.trim().split(/\s+/).every((word) => marked(name, word).some((part) => typeof part !== 'string'));
}

function word(part, typed) {
	const letters = [...part];
	const length = Math.max(0, ...typed.map((start) => beginning(letters, start)));
	return length ? html`<mark>${letters.slice(0, length).join('')}</mark>${letters.slice(length).join('')}` : part;
}

/** How many letters of a word make up what was typed; 0 where it begins otherwise. A letter may fold into two, as ß. */
function beginning(letters, start) {
	let folded = '';
	for (let length = 0; length < letters.length; length++) {
		folded += fold(letters[length]);
		if (folded.startsWith(start)) {
			return length + 1;
		}
	}
	return 0;
}

const OTHERS = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ŀ: 'l', ŧ: 't', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe' };

function fold(text) {
	return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[łøđðħıŀŧþßæœ]/g, (letter) => OTHERS[letter]);
}
