import { html, nothing } from '/lib/element.js';
import { change } from '/lib/graphql.js';
import { icon } from '/lib/icons.js';
import { reason } from '/lib/states.js';

/**
 * The sending of a form: what was refused stands beside its field, by message('name'), or in top() where it belongs to none of the fields that
 * the form has. What was typed stays as it is.
 */
export class Submission {

	busy = false;
	#errors = [];
	#element;
	#fields;

	constructor(element, fields = []) {
		this.#element = element;
		this.#fields = fields;
	}

	/** Has a mutation done. Gives its payload, or null where it was refused or failed. */
	async send(mutation, input) {
		if (this.busy) {
			return null;
		}
		this.busy = true;
		this.#element.update();
		const payload = await this.#answer(mutation, input);
		this.busy = false;
		await this.refuse(payload.userErrors);
		return payload.userErrors.length ? null : payload;
	}

	/** Shows what is wrong, [{message, field}], and leads to the first of it. */
	async refuse(errors) {
		this.#errors = errors;
		await this.#element.update();
		if (errors.length) {
			this.#element.querySelector('[aria-invalid="true"], .form-error')?.focus();
		}
	}

	/** What is wrong with a field, as 'name' or 'source.roles'. */
	message(field) {
		return this.#errors.find((error) => key(error) === field)?.message;
	}

	/** What is wrong with no field of the form. */
	top() {
		const errors = this.#errors.filter((error) => !this.#fields.includes(key(error)));
		return errors.length ? html`<div class="form-error" role="alert" tabindex="-1">${icon('warning')}<span>${errors.map(({ message }) => html`<p>${message}</p>`)}</span></div>` : nothing;
	}

	async #answer(mutation, input) {
		try {
			return await change(mutation, input);
		}
		catch (error) {
			return { userErrors: [{ message: reason(error) }] };
		}
	}
}

/** Which values are not as they were when one began: the others are not sent, as somebody else may have changed them meanwhile. */
export function changed(values, known) {
	return Object.fromEntries(Object.entries(values).filter(([name, value]) => String(value) !== String(known[name])));
}

function key({ field }) {
	return (field ?? []).join('.');
}
