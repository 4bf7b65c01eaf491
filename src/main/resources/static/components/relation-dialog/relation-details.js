import { Element, define, html, nothing } from '/lib/element.js';
import { LAST_DAY, today } from '/lib/format.js';
import { icon } from '/lib/icons.js';
import { messages } from '/lib/language.js';
import { refused } from '/lib/refusals.js';

const t = messages({
	en: { since: 'First day', until: 'Last day', sinceHint: 'Empty: it always was', untilHint: 'Empty: no end', endToday: 'End today', note: 'Note', whole: 'This is not a whole date.' },
	pl: { since: 'Pierwszy dzień', until: 'Ostatni dzień', sinceHint: 'Puste: od zawsze', untilHint: 'Puste: bez końca', endToday: 'Zakończ dzisiaj', note: 'Notatka', whole: 'To nie jest pełna data.' },
});

/** The days and the note of a relation. Properties: 'values', {since, until, note}; 'refusals'; 'ending': whether to offer that it ends today. Tells 'detail' with what was changed, as {since: '2026-03-31'}. */
class RelationDetails extends Element {

	static properties = ['values', 'refusals', 'ending'];

	/** Days that are filled in by half, as userErrors. */
	get unfinished() {
		return ['since', 'until'].filter((name) => this.#input(name).validity.badInput).map((name) => ({ field: [name], message: t('whole') }));
	}

	render() {
		const problem = this.refusals.at('note');
		return html`<div class="relation-days">${this.#day('since')}${this.#day('until')}</div>
			<div class="field"><label for="relation-note">${t('note')}</label><textarea class="input" id="relation-note" rows="2" aria-invalid=${problem ? 'true' : nothing} aria-describedby=${problem ? 'relation-note-error' : nothing}
				.value=${this.values.note} @input=${(event) => this.tell('detail', { note: event.target.value })}></textarea>${refused('relation-note-error', problem)}</div>`;
	}

	#day(name) {
		const problem = this.refusals.at(name);
		return html`<div class="field"><label for="relation-${name}">${t(name)}</label><input class="input" type="date" id="relation-${name}" max=${LAST_DAY} .value=${this.values[name]} aria-invalid=${problem ? 'true' : nothing}
				aria-describedby="relation-${name}-${problem ? 'error' : 'hint'}" @input=${(event) => this.tell('detail', { [name]: event.target.value })}>
			${problem ? refused(`relation-${name}-error`, problem) : html`<p class="hint" id="relation-${name}-hint">${t(`${name}Hint`)}</p>`}
			${name === 'until' && this.ending && this.values.until !== today() ? html`<button class="button small relation-end" type="button" @click=${this.#endToday}>${icon('calendar')}${t('endToday')}</button>` : nothing}</div>`;
	}

	#endToday = () => {
		this.tell('detail', { until: today() });
		this.#input('until').focus();
	};

	#input(name) {
		return this.querySelector(`#relation-${name}`);
	}
}

define('relata-relation-details', RelationDetails);
