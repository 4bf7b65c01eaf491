import { html, nothing } from '/lib/element.js';
import { icon } from '/lib/icons.js';

/** What was refused of a change, the userErrors of its payload, to be shown where each lies. */
export class Refusals {

	#errors;

	constructor(userErrors = []) {
		this.#errors = userErrors;
	}

	/** Why what stands at a path in the input, or in it, was refused; undefined where it was not. */
	at(...path) {
		return told(this.#errors.filter(({ field }) => begins(field, path)));
	}

	/** What was refused of what stands at a path, with what follows on the path. */
	in(...path) {
		return new Refusals(this.#errors.filter(({ field }) => begins(field, path)).map((error) => ({ ...error, field: error.field.slice(path.length) })));
	}

	/** What lies in none of these parts of the input. */
	beside(parts) {
		return this.#errors.filter(({ field }) => !parts.includes(field?.[0])).map(({ message }) => message);
	}

	/** The same without what was refused at some paths, as what stands there has changed since. */
	without(...paths) {
		return new Refusals(this.#errors.filter(({ field }) => !paths.some((path) => begins(field, [path].flat()))));
	}
}

function begins(field, path) {
	return Boolean(field) && path.every((part, index) => field[index] === String(part));
}

function told(errors) {
	return errors.length ? [...new Set(errors.map(({ message }) => message))].join(' ') : undefined;
}

/** Says beside a field why it was refused; give the field 'aria-describedby' with the id. */
export function refused(id, text) {
	return text ? html`<p class="error" id=${id}>${text}</p>` : nothing;
}

/** Says at the top what lies in no single field; it can take the focus. */
export function trouble(texts, action) {
	return texts.length ? html`<div class="trouble" role="alert" tabindex="-1">${icon('warning')}<div>${texts.map((text) => html`<p>${text}</p>`)}${action ?? nothing}</div></div>` : nothing;
}
