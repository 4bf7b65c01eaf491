import { html, nothing } from '/lib/element.js';

/** What was refused of a change, the userErrors of its payload, to be shown where each lies. */
export class Refusals {

	#errors;

	constructor(userErrors = []) {
		this.#errors = userErrors;
	}

	/** Why a field was refused; undefined where it was not. The field is given as its path in the input, or the beginning of it. */
	at(...path) {
		const texts = this.#errors.filter(({ field }) => field && path.every((part, index) => field[index] === String(part))).map(({ message }) => message);
		return texts.length ? [...new Set(texts)].join(' ') : undefined;
	}

	/** What lies in none of these fields. */
	beside(fields) {
		return this.#errors.filter(({ field }) => !field?.length || !fields.includes(field[0])).map(({ message }) => message);
	}

	/** The same without what was refused of some fields, as they have changed since. */
	without(...fields) {
		return new Refusals(this.#errors.filter(({ field }) => !fields.includes(field?.[0])));
	}

	get any() {
		return this.#errors.length > 0;
	}
}

/** Says beside a field why it was refused; give the field 'aria-describedby' with the id. */
export function refused(id, text) {
	return text ? html`<p class="error" id=${id}>${text}</p>` : nothing;
}
