import { Element, define, html, nothing } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { messages } from '/lib/language.js';
import { repeat } from '/webjars/lit-html/directives/repeat.js';

const t = messages({
	en: { change: '{label}: choose anew', hint: 'Whoever is chosen here takes the place of those chosen before.', filter: 'Filter by name', group: 'Group', none: 'There is nobody else.' },
	pl: { change: '{label}: wybierz od nowa', hint: 'Wybrani tutaj zastąpią tych, których wybrano wcześniej.', filter: 'Filtruj po nazwie', group: 'Grupa', none: 'Nie ma nikogo innego.' },
});

/** From how many people on they can be filtered by name. */
const MANY = 8;

let count = 0;

/** Lets one choose users and groups anew, or leave them as they are. Tells 'choose' with their ids; undefined: as they are. */
class Sharers extends Element {

	static properties = ['label', 'users', 'groups'];

	chosen;
	text = '';
	#id = `people-${++count}`;

	render() {
		const label = t('change', { label: this.label });
		return html`<div class="people"><label class="check"><input type="checkbox" aria-expanded=${Boolean(this.chosen)} @change=${(event) => this.#choose(event.target.checked ? new Set() : undefined)}>${label}</label>
			${this.chosen ? html`<fieldset class="people-list" aria-label=${this.label} aria-describedby=${this.#id}><p class="soft small" id=${this.#id}>${t('hint')}</p>${this.#list()}</fieldset>` : nothing}</div>`;
	}

	#list() {
		const people = [...this.groups.map((group) => ({ ...group, group: true })), ...this.users];
		const shown = people.filter(({ name }) => name.toLowerCase().includes(this.text.trim().toLowerCase()));
		return html`${people.length > MANY ? html`<input class="input" type="search" aria-label=${t('filter')} placeholder=${t('filter')} .value=${this.text} @input=${(event) => this.set({ text: event.target.value })}>` : nothing}
			${people.length ? html`<ul>${repeat(shown, ({ id }) => id, (one) => this.#one(one))}</ul>` : html`<p class="soft">${t('none')}</p>`}`;
	}

	#one({ id, name, group }) {
		return html`<li><label class="check"><input type="checkbox" value=${id} .checked=${this.chosen.has(id)} @change=${() => this.#toggle(id)}><span>${name}</span>${group ? html`<span class="badge">${icon('people')}${t('group')}</span>` : nothing}</label></li>`;
	}

	#toggle(id) {
		const chosen = new Set(this.chosen);
		if (!chosen.delete(id)) {
			chosen.add(id);
		}
		this.#choose(chosen);
	}

	#choose(chosen) {
		this.set({ chosen });
		this.tell('choose', chosen && [...chosen]);
	}
}

define('relata-sharers', Sharers);
