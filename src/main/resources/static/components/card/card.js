import { Element, define, html, nothing } from '/lib/element.js';
import { ask } from '/lib/graphql.js';
import { closedMark, kindIcon, kindName } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { loading, reason } from '/lib/states.js';

const t = messages({
	en: { card: 'Card', relations: { one: '{count} relation', other: '{count} relations' }, closed: 'You may see name and kind only.', gone: 'This profile is not there any more.' },
	pl: { card: 'Wizytówka', relations: { one: '{count} relacja', few: '{count} relacje', many: '{count} relacji', other: '{count} relacji' }, closed: 'Możesz zobaczyć tylko nazwę i rodzaj.', gone: 'Tego profilu już nie ma.' },
});

const CARD = `query ($id: ID!) { profile(id: $id) { id kind name closed card { label value } relationCount } }`;

/** How long to rest on a link before its card shows, in ms, and how long it stays when one has left. */
const REST = 220;
const STAY = 160;

/** The card of whatever profile one points at or has the focus on: any element with 'data-card'. Escape closes it; it can be pointed at itself. */
class Card extends Element {

	anchor;
	#timer;
	/** The link whose card was closed by Escape: it stays closed until the focus moves. */
	#dismissed;
	profile = this.task(async (signal, id) => (await ask(CARD, { id }, { signal })).profile);

	connected() {
		this.setAttribute('popover', 'manual');
		this.id = 'card';
		this.setAttribute('role', 'region');
		this.on(document, 'pointermove', (event) => event.pointerType !== 'touch' && this.#at(event.target, REST));
		this.on(document, 'focusin', (event) => this.#focused(event.target));
		this.on(document, 'keydown', (event) => event.key === 'Escape' && this.#dismiss());
		this.on(document, 'click', () => this.#hide());
		this.on(window, 'hashchange', () => this.#hide());
		this.on(window, 'scroll', () => this.#follow(), { capture: true, passive: true });
	}

	render() {
		this.setAttribute('aria-label', t('card'));
		if (!this.anchor) {
			return nothing;
		}
		const { value, error, first } = this.profile;
		if (error || first) {
			return html`<div class="card">${error ? html`<p>${reason(error)}</p>` : loading(3)}</div>`;
		}
		return html`<div class="card">${value ? this.#content(value) : html`<p>${t('gone')}</p>`}</div>`;
	}

	#content({ kind, name, closed, card, relationCount }) {
		return html`<div class="card-head">${kindIcon(kind, { named: true })}<div><strong>${name}</strong><span class="soft">${kindName(kind)}${closed ? closedMark() : nothing}</span></div></div>
			${closed ? html`<p class="soft">${t('closed')}</p>` : html`<dl>${card.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
				<p class="soft">${t('relations', { count: relationCount })}</p>`}`;
	}

	#focused(target) {
		this.#dismissed = undefined;
		if (target.matches(':focus-visible')) {
			this.#at(target, REST);
		}
	}

	#dismiss() {
		this.#dismissed = this.anchor;
		this.#hide();
	}

	/** Where nothing is pointed at, the card is of what has the focus, unless Escape has closed it. */
	#at(target, wait) {
		const focused = document.querySelector('[data-card]:focus-visible');
		const anchor = target.closest?.('[data-card]') ?? (focused === this.#dismissed ? undefined : focused ?? undefined);
		if (anchor === this.anchor || this.contains(target)) {
			clearTimeout(this.#timer);
		}
		else {
			clearTimeout(this.#timer);
			this.#timer = anchor ? setTimeout(() => this.#show(anchor), wait) : setTimeout(() => this.#hide(), STAY);
		}
	}

	async #show(anchor) {
		this.#hide();
		if (!anchor.isConnected) {
			return;
		}
		this.anchor = anchor;
		anchor.setAttribute('aria-describedby', 'card');
		this.profile.clear();
		const asked = this.profile.run(anchor.dataset.card);
		await this.update();
		this.showPopover();
		this.#place();
		await asked;
		await this.update();
		this.#place();
	}

	#hide() {
		clearTimeout(this.#timer);
		this.anchor?.removeAttribute('aria-describedby');
		this.anchor = undefined;
		if (this.matches(':popover-open')) {
			this.hidePopover();
		}
	}

	/** Stays beside its link for as long as that can be seen. */
	#follow() {
		const { top, bottom } = this.anchor?.getBoundingClientRect() ?? {};
		if (bottom < 0 || top > innerHeight) {
			this.#hide();
		}
		else {
			this.#place();
		}
	}

	/** Below the link where there is room, else above; never out of the window. */
	#place() {
		if (!this.anchor) {
			return;
		}
		const link = this.anchor.getBoundingClientRect();
		const { width, height } = this.getBoundingClientRect();
		const below = link.bottom + 6 + height < innerHeight;
		this.style.left = `${Math.max(8, Math.min(link.left, innerWidth - width - 8))}px`;
		this.style.top = `${Math.max(8, below ? link.bottom + 6 : link.top - height - 6)}px`;
	}
}

define('relata-card', Card);
