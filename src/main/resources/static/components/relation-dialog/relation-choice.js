import { Element, define, html, nothing } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { kindIcon, kindName } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { isFound, marked } from '/lib/marked.js';

const t = messages({
	en: { relation: 'Relation', placeholder: 'What is the other one?', of: 'for the {role}', full: 'Has as many as it may have', none: 'No relation is called so', count: { one: '{count} relation fits', other: '{count} relations fit' } },
	pl: { relation: 'Relacja', placeholder: 'Czym jest ta druga strona?', of: 'dla: {role}', full: 'Ma już tyle, ile może mieć', none: 'Żadna relacja tak się nie nazywa', count: { one: 'Pasuje {count} relacja', few: 'Pasują {count} relacje', many: 'Pasuje {count} relacji', other: 'Pasuje {count} relacji' } },
});

/**
 * The relations that fit a profile, as a list that letters narrow and arrow keys walk. Properties: 'options', of the API's relationOptions;
 * 'invalid' and 'describedby'. Tells 'choose' with the option.
 */
class RelationChoice extends Element {

	static properties = ['options', 'invalid', 'describedby'];

	text = '';
	at = 0;

	render() {
		const options = this.#fitting();
		return html`<div class="relation-choice">
			<label class="label" for="relation-choice">${t('relation')}</label>
			<input class="input" id="relation-choice" type="text" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" aria-expanded="true" aria-controls="relation-choices"
				aria-activedescendant=${options.length ? `relation-choice-${this.at}` : nothing} aria-invalid=${this.invalid ? 'true' : nothing} aria-describedby=${this.describedby || nothing}
				placeholder=${t('placeholder')} .value=${this.text} @input=${this.#typed} @keydown=${this.#key}>
			<ul id="relation-choices" role="listbox" aria-label=${t('relation')} ?hidden=${!options.length} @pointerdown=${(event) => event.preventDefault()}>${options.map((option, index) => this.#row(option, index))}</ul>
			<p class="${options.length ? 'visually-hidden' : 'soft small'}" role="status">${options.length ? t('count', { count: options.length }) : t('none')}</p></div>`;
	}

	#row(option, index) {
		return html`<li id="relation-choice-${index}" role="option" aria-selected=${index === this.at} aria-disabled=${isFull(option) ? 'true' : nothing}
				@click=${() => this.#choose(option)} @pointermove=${() => this.at !== index && this.set({ at: index })}>
			<span class="relation-choice-role"><span>${marked(option.otherRole, this.text)}</span><span class="soft small">${isFull(option) ? t('full') : option.type.symmetric ? nothing : t('of', { role: option.role })}</span></span>
			<span class="relation-choice-kinds">${option.otherKinds.map((kind) => html`<span class="badge">${kindIcon(kind, { named: true })}${kindName(kind)}</span>`)}</span>${icon('right')}</li>`;
	}

	/** Those whose other side is found by the letters, then those whose own side is. */
	#fitting() {
		const found = (option, side) => isFound(option[side], this.text);
		return this.text.trim() ? [...this.options.filter((option) => found(option, 'otherRole')), ...this.options.filter((option) => !found(option, 'otherRole') && found(option, 'role'))] : this.options;
	}

	#typed = (event) => this.set({ text: event.target.value, at: 0 });

	#key = (event) => {
		const options = this.#fitting();
		const steps = { ArrowDown: 1, ArrowUp: -1 };
		if (event.key in steps && options.length) {
			event.preventDefault();
			this.set({ at: (this.at + steps[event.key] + options.length) % options.length }).then(() => this.querySelector('[aria-selected=true]').scrollIntoView({ block: 'nearest' }));
		}
		else if (event.key === 'Enter' && !event.isComposing) {
			event.preventDefault();
			this.#choose(options[this.at]);
		}
	};

	#choose(option) {
		if (option && !isFull(option)) {
			this.tell('choose', option);
		}
	}
}

function isFull({ remaining }) {
	return remaining === 0;
}

define('relata-relation-choice', RelationChoice);
