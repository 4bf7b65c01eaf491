import { html, nothing } from '/lib/element.js';
import { live } from '/webjars/lit-html/directives/live.js';

/**
 * A field with its label, hint and error; input({describedby, invalid}) is the template of what one types or chooses in. Where it is headed by what its
 * label says, only screen readers have that.
 */
export function field({ id, label, hint, error, headed = false }, input) {
	const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
	return html`<div class="field"><label class=${headed ? 'visually-hidden' : nothing} for=${id}>${label}</label>${input({ describedby: about || nothing, invalid: error ? 'true' : nothing })}
		${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}</div>`;
}

/** A field of one line: {id, label, hint, error, value, change(value)}, and attributes of its input. */
export function lineField({ id, value, change, type = 'text', autocomplete = 'off', list, lang, placeholder, min, max, required, ...rest }) {
	return field({ id, ...rest }, ({ describedby, invalid }) => html`<input class="input" id=${id} type=${type} autocomplete=${autocomplete} lang=${lang ?? nothing} list=${list ?? nothing} min=${min ?? nothing}
		max=${max ?? nothing} placeholder=${placeholder ?? nothing} ?required=${required} aria-describedby=${describedby} aria-invalid=${invalid} .value=${live(value ?? '')} @input=${(event) => change(event.target.value)}>`);
}

/** A field to choose in: {id, label, hint, error, value, options: [[value, text]], change(value)}. */
export function choiceField({ id, value, options, change, ...rest }) {
	return field({ id, ...rest }, ({ describedby, invalid }) => html`<select class="input" id=${id} aria-describedby=${describedby} aria-invalid=${invalid} @change=${(event) => change(event.target.value)}>
		${options.map(([option, text]) => html`<option value=${option} .selected=${live(option === value)}>${text}</option>`)}</select>`);
}

/** A box to tick: {id, label, hint, checked, change(checked), disabled}. */
export function checkField({ id, label, hint, checked, change, disabled = false }) {
	return html`<div class="check-field"><label class="check"><input type="checkbox" id=${id} .checked=${live(checked)} ?disabled=${disabled} aria-describedby=${hint ? `${id}-hint` : nothing}
		@change=${(event) => change(event.target.checked)}><span>${label}</span></label>${hint ? html`<p class="hint soft small" id="${id}-hint">${hint}</p>` : nothing}</div>`;
}

/** The head of a place in the settings: what it is called, what it is for, and what can be done. */
export function head(title, text, action = nothing) {
	return html`<header class="page-head settings-head"><div><h1>${title}</h1>${text ? html`<p class="soft">${text}</p>` : nothing}</div>${action}</header>`;
}
