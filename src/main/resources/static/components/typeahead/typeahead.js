import { Element, define, html, nothing } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { kindIcon, kindName, closedMark } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { marked } from '/lib/marked.js';
import { reason } from '/lib/states.js';

const t = messages({
	en: { none: 'Nothing found for “{text}”', searching: 'Searching…', results: { one: '{count} suggestion', other: '{count} suggestions' } },
	pl: { none: 'Nic nie znaleziono dla „{text}”', searching: 'Szukam…', results: { one: '{count} podpowiedź', few: '{count} podpowiedzi', many: '{count} podpowiedzi', other: '{count} podpowiedzi' } },
});

let count = 0;

/**
 * A field that suggests profiles while one types: an ARIA combobox. Properties: 'label'; 'search', a function (text, signal) that gives
 * profiles {id, kind, name}; 'placeholder'; 'create', a function of the text that names the choice 'create it', left out: no such choice;
 * 'browse': also suggests before anything is typed; 'open': it always lies open, as in a dialog. Tells 'choose' with the profile, and 'create' with the text.
 */
class Typeahead extends Element {

	static properties = ['label', 'search', 'placeholder', 'create', 'browse', 'open', 'invalid', 'describedby'];

	text = '';
	at = 0;
	shown = false;
	#id = `typeahead-${++count}`;
	found = this.task((signal, text) => this.search(text, signal));

	get input() {
		return this.querySelector('input');
	}

	focus() {
		this.input?.focus();
	}

	/** Empties it, as after a choice. */
	clear() {
		this.found.clear();
		return this.set({ text: '', at: 0, shown: false });
	}

	changed(property) {
		if (property === 'search' && this.isConnected && (this.text || this.browse)) {
			this.found.run(this.text);
		}
	}

	connected() {
		if (this.open && this.browse) {
			this.found.run('');
		}
	}

	render() {
		const choices = this.#choices();
		const open = Boolean((this.open || this.shown) && (this.text.trim() || this.browse) && !this.found.first);
		return html`<div class="typeahead" @focusout=${this.#left}>
			<label class="visually-hidden" for=${this.#id}>${this.label}</label>
			<span class="typeahead-field">${icon('find')}<input id=${this.#id} type="text" role="combobox" autocomplete="off" spellcheck="false" enterkeyhint="search"
				aria-autocomplete="list" aria-expanded=${open} aria-controls="${this.#id}-list" aria-activedescendant=${open && choices.length ? this.#option(this.at) : nothing}
				aria-invalid=${this.invalid ? 'true' : nothing} aria-describedby=${this.describedby || nothing}
				placeholder=${this.placeholder ?? this.label ?? ''} .value=${this.text} @input=${this.#typed} @keydown=${this.#key} @focus=${this.#entered}></span>
			<ul id="${this.#id}-list" role="listbox" aria-label=${this.label} ?hidden=${!open || choices.length === 0} @pointerdown=${(event) => event.preventDefault()}>
				${choices.map((choice, index) => this.#choice(choice, index))}</ul>
			<p class="typeahead-note ${choices.length || !open ? 'visually-hidden' : ''}" role="status">${open ? this.#status(choices) : nothing}</p>
		</div>`;
	}

	#choice(choice, index) {
		return html`<li id=${this.#option(index)} role="option" aria-selected=${index === this.at} @click=${() => this.#choose(choice)} @pointermove=${() => this.at !== index && this.set({ at: index })}>
			${choice.create ? html`${icon('add')}<span>${this.create(choice.create)}</span>`
				: html`${kindIcon(choice.kind, { named: true })}<span class="profile-name">${marked(choice.name, this.text)}</span>${choice.closed ? closedMark() : nothing}<span class="soft">${kindName(choice.kind)}</span>`}</li>`;
	}

	#choices() {
		const typed = this.text.trim();
		const found = this.found.value ?? [];
		return this.create && typed ? [...found, { create: typed }] : found;
	}

	#status(choices) {
		if (this.found.error) {
			return reason(this.found.error);
		}
		if (this.found.running && !choices.length) {
			return t('searching');
		}
		return choices.length ? t('results', { count: choices.length }) : t('none', { text: this.text.trim() });
	}

	#option(index) {
		return `${this.#id}-${index}`;
	}

	#typed = (event) => {
		this.set({ text: event.target.value, at: 0, shown: true });
		if (this.text.trim() || this.browse) {
			this.found.run(this.text);
		}
		else {
			this.found.clear();
		}
	};

	#entered = () => {
		this.set({ shown: true });
		if (this.browse && this.found.first) {
			this.found.run(this.text);
		}
	};

	#left = (event) => !this.contains(event.relatedTarget) && this.set({ shown: false });

	#key = (event) => {
		const { length } = this.#choices();
		const steps = { ArrowDown: 1, ArrowUp: -1 };
		if (event.key in steps && length) {
			event.preventDefault();
			this.set({ at: (this.at + steps[event.key] + length) % length, shown: true }).then(() => this.#seen());
		}
		else if (event.key === 'Enter' && !event.isComposing) {
			event.preventDefault();
			this.#enter();
		}
		else if (event.key === 'Escape' && this.shown && !this.open && length) {
			event.preventDefault();
			event.stopPropagation();
			this.set({ shown: false });
		}
	};

	/** What is chosen by Enter belongs to what was typed, not to what was found before. */
	async #enter() {
		const text = this.text;
		while (this.found.running) {
			await new Promise((resolve) => setTimeout(resolve, 10));
		}
		const choice = this.#choices()[this.at];
		if (text === this.text && choice && (this.open || this.shown)) {
			this.#choose(choice);
		}
	}

	#choose(choice) {
		this.set({ shown: false });
		if (choice.create) {
			this.tell('create', choice.create);
		}
		else {
			this.tell('choose', choice);
		}
	}

	#seen() {
		this.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
	}
}

define('relata-typeahead', Typeahead);
