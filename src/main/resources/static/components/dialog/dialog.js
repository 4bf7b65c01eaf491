import { Element, define, html } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { messages } from '/lib/language.js';
import { session } from '/lib/session.js';

const t = messages({ en: { close: 'Close' }, pl: { close: 'Zamknij' } });

let count = 0;

/**
 * What asks something over the page. Subclasses give 'heading' and 'body()', and end by close(result). The browser keeps the focus inside,
 * closes it by Escape, and gives the focus back. Where the session ends by itself it makes way for signing in, and is back with whoever was signed in.
 */
export class Dialog extends Element {

	heading = '';
	#id = `dialog-${++count}`;
	#result;
	#who;
	/** Whether it makes way for signing in. */
	#away = false;
	#closed = Promise.withResolvers?.() ?? withResolvers();

	/** Shows it; resolves to what it was closed with, undefined where it was dismissed. */
	async show() {
		document.body.append(this);
		this.on(window, 'hashchange', this.#dismiss);
		this.on(session, 'change', this.#signed);
		this.#who = session.viewer?.name;
		await this.update();
		this.#open();
		return this.#closed.promise;
	}

	#open() {
		this.dialog.showModal();
		this.querySelector('[data-first], :is(input, select, textarea):not([type="hidden"]), .dialog-foot .primary')?.focus();
	}

	get dialog() {
		return this.querySelector('dialog');
	}

	close(result) {
		this.#result = result;
		if (this.#away) {
			this.#end();
		}
		else {
			this.dialog.close();
		}
	}

	/** Whether Escape and the cross may close it now. */
	dismissible() {
		return true;
	}

	body() {
		return html``;
	}

	render() {
		return html`<dialog aria-labelledby=${this.#id} @close=${this.#ended} @cancel=${this.#cancelled}>
			<header class="dialog-head"><h2 id=${this.#id}>${this.heading}</h2>
				<button class="icon-button" type="button" @click=${this.#dismiss} aria-label=${t('close')}>${icon('close')}</button></header>
			${this.body()}</dialog>`;
	}

	#dismiss = () => !this.#away && this.dismissible() && this.close();

	#signed = () => {
		const name = session.viewer?.name;
		if (session.left || (name && name !== this.#who)) {
			this.close();
		}
		else if (!name && !this.#away) {
			this.#away = true;
			this.dialog.close();
		}
		else if (name && this.#away) {
			this.#away = false;
			this.#open();
		}
	};

	#cancelled = (event) => {
		if (!this.dismissible()) {
			event.preventDefault();
		}
	};

	#ended = (event) => {
		if (event.target === this.dialog && !this.#away) {
			this.#end();
		}
	};

	#end() {
		this.#closed.resolve(this.#result);
		this.remove();
	}
}

function withResolvers() {
	const resolvers = {};
	resolvers.promise = new Promise((resolve, reject) => Object.assign(resolvers, { resolve, reject }));
	return resolvers;
}

/** Asks whether to go on: resolves to true where so. */
class Confirm extends Dialog {

	body() {
		const { text, action, danger } = this.question;
		return html`<div class="dialog-body">${typeof text === 'string' ? html`<p>${text}</p>` : text}</div>
			<footer class="dialog-foot"><button class="button" type="button" ?data-first=${danger} @click=${() => this.close()}>${c('cancel')}</button>
				<button class="button ${danger ? 'danger' : 'primary'}" type="button" @click=${() => this.close(true)}>${action}</button></footer>`;
	}
}

const c = messages({ en: { cancel: 'Cancel' }, pl: { cancel: 'Anuluj' } });

define('relata-confirm', Confirm);

/** Asks whether to go on with something: {heading, text, action, danger}. Resolves to true where so. */
export function confirm(question) {
	const dialog = document.createElement('relata-confirm');
	Object.assign(dialog, { question, heading: question.heading });
	return dialog.show();
}
