import { Dialog } from '/components/dialog/dialog.js';
import { html } from '/lib/element.js';
import { messages } from '/lib/language.js';
import { refused, trouble } from '/lib/refusals.js';
import { reason } from '/lib/states.js';

const t = messages({ en: { cancel: 'Cancel' }, pl: { cancel: 'Anuluj' } });

/**
 * A dialog that has something changed, and stays open with all that was chosen where that is refused. Subclasses give 'fields()', 'action', the text of
 * its button, 'send()', which gives a payload with its userErrors, and 'own', the fields beside which they show errors. Closes with the payload.
 */
export class FormDialog extends Dialog {

	errors = [];
	own = [];
	#sending = false;

	/** Whether it can be sent as it is. */
	get ready() {
		return true;
	}

	dismissible() {
		return !this.#sending;
	}

	body() {
		return html`<form class="dialog-form" novalidate @submit=${this.#submit}><div class="dialog-body">${this.#others()}${this.fields()}</div>
			<footer class="dialog-foot"><button class="button" type="button" ?disabled=${this.#sending} @click=${() => this.close()}>${t('cancel')}</button>
				<button class="button primary" type="submit" ?disabled=${this.#sending || !this.ready}>${this.action}</button></footer></form>`;
	}

	/** What is wrong with a field, for people; undefined where nothing is. */
	wrong(...field) {
		return this.errors.find((error) => field.every((part, index) => error.field?.[index] === part))?.message;
	}

	/** What is wrong with a field, to show beside it under an id. */
	problem(id, ...field) {
		return refused(id, this.wrong(...field));
	}

	/** What is wrong beside no field of its own. */
	#others() {
		return trouble(this.errors.filter(({ field }) => !this.own.includes(field?.[0])).map(({ message }) => message));
	}

	#submit = async (event) => {
		event.preventDefault();
		if (this.#sending || !this.ready) {
			return;
		}
		this.#sending = true;
		await this.set({ errors: [] });
		const payload = await this.#try();
		this.#sending = false;
		if (payload.userErrors.length) {
			await this.set({ errors: payload.userErrors });
			(this.querySelector('[aria-invalid="true"]') ?? this.querySelector('[type="submit"]')).focus();
		}
		else {
			this.close(payload);
		}
	};

	async #try() {
		try {
			return await this.send();
		}
		catch (error) {
			return { userErrors: [{ message: reason(error) }] };
		}
	}
}
