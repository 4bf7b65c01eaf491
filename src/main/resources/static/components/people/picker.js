import { Element, define, html, nothing } from '/lib/element.js';
import { messages } from '/lib/language.js';

const t = messages({
	en: { filter: 'Filter', none: 'None is called so', chosen: { one: '{count} chosen', other: '{count} chosen' } },
	pl: { filter: 'Filtruj', none: 'Nic się tak nie nazywa', chosen: { one: 'wybrano {count}', few: 'wybrano {count}', many: 'wybrano {count}', other: 'wybrano {count}' } },
});

/** As many as fit without a filter. */
const FEW = 8;

/** Lets one tick some of many {id, name}. 'chosen' has their ids; tells 'pick' with those that are chosen then. */
class Picker extends Element {

	static properties = ['label', 'choices', 'chosen'];

	text = '';

	render() {
		const choices = this.choices.filter(({ name }) => name.toLowerCase().includes(this.text.trim().toLowerCase()));
		return html`<fieldset class="picker"><legend class="label">${this.label}${this.chosen.length ? html` <span class="count">· ${t('chosen', { count: this.chosen.length })}</span>` : nothing}</legend>
			${this.choices.length > FEW ? html`<input class="input" type="search" aria-label="${t('filter')}: ${this.label}" placeholder=${t('filter')} .value=${this.text} @input=${(event) => this.set({ text: event.target.value })}>` : nothing}
			<div class="picker-choices">${choices.map((choice) => this.#choice(choice))}${choices.length ? nothing : html`<p class="soft small">${t('none')}</p>`}</div></fieldset>`;
	}

	#choice({ id, name }) {
		const chosen = this.chosen.includes(id);
		return html`<label class="check"><input type="checkbox" .checked=${chosen} @change=${() => this.tell('pick', chosen ? this.chosen.filter((other) => other !== id) : [...this.chosen, id])}><span>${name}</span></label>`;
	}
}

define('relata-picker', Picker);
