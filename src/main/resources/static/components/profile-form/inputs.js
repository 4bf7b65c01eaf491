import { accessChoice, accessName } from '/components/profile/access.js';
import { html, nothing } from '/lib/element.js';
import { DEAL_STATUSES, fieldName, statusName } from '/lib/fields.js';
import { LAST_DAY, day } from '/lib/format.js';
import { messages } from '/lib/language.js';
import { refused } from '/lib/refusals.js';
import { inputOf } from './values.js';

const t = messages({
	en: { nothing: 'Nothing', theirs: 'Saved by somebody else:', take: 'Take this', empty: 'nothing' },
	pl: { nothing: 'Brak', theirs: 'Ktoś inny zapisał:', take: 'Weź to', empty: 'nic' },
});

/** A field of a profile with its label. 'it' is {kind, field, value, problem, theirs}, 'set' takes what is typed; 'theirs' is what somebody else has saved there meanwhile. */
export function fieldInput(it, set) {
	const { kind, field, problem, theirs } = it;
	const input = inputOf(kind, field);
	const id = `field-${field}`;
	const described = [problem && `${id}-error`, theirs !== undefined && `${id}-theirs`].filter(Boolean).join(' ') || nothing;
	return html`<div class="field ${input === 'long' || field === 'name' ? 'wide' : ''}"><label for=${id}>${fieldName(field)}${field === 'name' ? html`<span class="required" aria-hidden="true"> *</span>` : nothing}</label>
		${control(input, { ...it, id, described }, set)}${refused(`${id}-error`, problem)}${conflict(it, set)}</div>`;
}

function control(input, { kind, field, value, id, described, problem }, set) {
	const invalid = problem ? 'true' : nothing;
	const typed = (event) => set(event.target.value);
	if (input === 'long') {
		return html`<textarea class="input" id=${id} rows="5" aria-invalid=${invalid} aria-describedby=${described} .value=${value} @input=${typed}></textarea>`;
	}
	if (input === 'status' && kind === 'DEAL') {
		return html`<select class="input" id=${id} aria-invalid=${invalid} aria-describedby=${described} @change=${typed}>${['', ...DEAL_STATUSES].map((status) => html`<option value=${status} ?selected=${status === value}>${status ? statusName(status) : t('nothing')}</option>`)}</select>`;
	}
	const number = input === 'number';
	return html`<input class="input" id=${id} type=${number ? 'text' : input} inputmode=${number ? 'decimal' : nothing} max=${input === 'date' ? LAST_DAY : nothing} autocomplete="off" aria-required=${field === 'name' ? 'true' : nothing}
		aria-invalid=${invalid} aria-describedby=${described} .value=${value} @input=${typed}>`;
}

/** What somebody else has saved in the same field meanwhile, to be taken instead of what was typed. */
function conflict({ kind, field, theirs }, set) {
	if (theirs === undefined) {
		return nothing;
	}
	return html`<p class="theirs" id="field-${field}-theirs"><span>${t('theirs')} <strong>${shown(kind, field, theirs)}</strong></span><button class="button small" type="button" @click=${(event) => take(event, theirs, set)}>${t('take')}</button></p>`;
}

function take(event, theirs, set) {
	const field = event.target.closest('.field');
	set(theirs);
	(field.querySelector('.input') ?? field.querySelector(`[value="${theirs}"]`)).focus();
}

function shown(kind, field, text) {
	if (field === 'access') {
		return accessName(text);
	}
	const input = inputOf(kind, field);
	return !text ? t('empty') : input === 'date' ? day(text) : input === 'status' && kind === 'DEAL' ? statusName(text) : text;
}

/** Who may see the profile. */
export function accessInput(it, set) {
	const { value, problem } = it;
	return html`<div class="field form-access" ?data-invalid=${problem}>${accessChoice(value, set, problem && 'field-access-error')}
		${refused('field-access-error', problem)}${conflict({ ...it, field: 'access' }, set)}</div>`;
}
