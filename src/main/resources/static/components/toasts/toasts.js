import { Element, define, html, nothing } from '/lib/element.js';
import { change } from '/lib/graphql.js';
import { icon } from '/lib/icons.js';
import { messages } from '/lib/language.js';
import { session } from '/lib/session.js';
import { reason } from '/lib/states.js';
import { repeat } from '/webjars/lit-html/directives/repeat.js';

const t = messages({
	en: { undo: 'Undo', undone: 'Undone: {text}', dismiss: 'Dismiss', region: 'Messages' },
	pl: { undo: 'Cofnij', undone: 'Cofnięto: {text}', dismiss: 'Zamknij', region: 'Komunikaty' },
});

const UNDO = `mutation ($input: UndoInput!) { undo(input: $input) { change { id } userErrors { message } } }`;

/** How long a message stays, in ms; one that somebody points at or is in stays on. */
const STAYS = 8000;

/** What toast() says, at the bottom of the page. */
class Toasts extends Element {

	toasts = [];
	#timers = new Map();

	connected() {
		this.setAttribute('popover', 'manual');
		this.on(window, 'relata-toast', ({ detail }) => this.#say({ ...detail, key: Symbol('toast') }));
		this.on(session, 'change', () => session.viewer || this.toasts.forEach((toast) => this.#drop(toast)));
	}

	render() {
		return html`<section aria-label=${t('region')} aria-live="polite" @pointerenter=${this.#hold} @pointerleave=${this.#release} @focusin=${this.#hold} @focusout=${this.#release}>
			${repeat(this.toasts, ({ key }) => key, (toast) => html`<div class="toast" ?data-error=${toast.error}>${icon(toast.error ? 'warning' : 'check')}<p>${toast.text}</p>
				${toast.link ? html`<a href=${toast.link.href}>${toast.link.text}</a>` : nothing}
				${toast.undo ? html`<button class="button quiet" type="button" ?disabled=${toast.busy} @click=${(event) => this.#undo(toast, event.target.closest('.toast'))}>${t('undo')}</button>` : nothing}
				<button class="icon-button" type="button" aria-label=${t('dismiss')} @click=${() => this.#drop(toast)}>${icon('close')}</button></div>`)}
		</section>`;
	}

	async #say(toast) {
		await this.set({ toasts: [...this.toasts.slice(-2), toast] });
		this.#over();
		this.#start(toast);
	}

	/** Lies over dialogs too: what is shown last is on top. */
	#over() {
		if (this.matches(':popover-open')) {
			this.hidePopover();
		}
		this.showPopover();
	}

	#drop(toast) {
		clearTimeout(this.#timers.get(toast));
		this.#timers.delete(toast);
		this.set({ toasts: this.toasts.filter((other) => other !== toast) });
		if (!this.toasts.length && this.matches(':popover-open')) {
			this.hidePopover();
		}
	}

	/** What is said then takes the place of what was said, so that nothing else comes under the pointer or the focus. */
	async #undo(toast, shown) {
		const busy = this.#put(toast, { ...toast, busy: true });
		const { key } = toast;
		this.#put(busy, { key, ...await this.#undone(toast) });
		await this.update();
		shown.querySelector('.icon-button')?.focus();
	}

	async #undone({ undo, text }) {
		try {
			const { change: undoing, userErrors } = await change(UNDO, { changeId: undo });
			dispatchEvent(new Event('relata-undone'));
			return undoing ? { text: t('undone', { text }) } : { text: userErrors[0].message, error: true };
		}
		catch (error) {
			return { text: reason(error), error: true };
		}
	}

	#put(old, toast) {
		clearTimeout(this.#timers.get(old));
		this.#timers.delete(old);
		this.set({ toasts: this.toasts.map((other) => (other === old ? toast : other)) });
		this.#start(toast);
		return toast;
	}

	#start(toast) {
		this.#timers.set(toast, setTimeout(() => this.#drop(toast), STAYS));
	}

	#hold = () => this.#timers.forEach((timer) => clearTimeout(timer));

	#release = () => {
		this.#hold();
		this.toasts.forEach((toast) => this.#start(toast));
	};
}

define('relata-toasts', Toasts);
