import { html } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { profileLink } from '/lib/kinds.js';

/** A way as linked profiles, one after the other, with what each is called towards the one before it. */
export function sentence({ start, hops }) {
	return html`<ol class="way"><li>${profileLink(start)}</li>${hops.map(({ role, to }) => html`<li><span class="way-role">${icon('right')}${role}</span>${profileLink(to)}</li>`)}</ol>`;
}
