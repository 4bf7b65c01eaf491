import { html } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { profileLink } from '/lib/kinds.js';
import { messages } from '/lib/language.js';

const t = messages({
	en: { walk: 'Walking', at: '{at} of {all}', back: 'Back', next: 'Next', end: 'End the walk', start: 'The way begins here', role: '{role} of {name}' },
	pl: { walk: 'Przejście', at: '{at} z {all}', back: 'Wstecz', next: 'Dalej', end: 'Zakończ przejście', start: 'Tu zaczyna się droga', role: '{role} – {name}' },
});

/** Where one is on a way, and how to go on. */
export function walkBar(view, { way, at }) {
	const profile = at ? way.hops[at - 1].to : way.start;
	const before = at > 1 ? way.hops[at - 2].to : way.start;
	return html`<section class="graph-walk" aria-label=${t('walk')}>
		<button class="icon-button" type="button" aria-label=${t('back')} aria-disabled=${at === 0} @click=${() => at && view.step(at - 1)}>${icon('left')}</button>
		<div class="graph-walk-at" role="status"><span class="small soft">${t('at', { at: at + 1, all: way.profiles.length })} · ${at ? t('role', { role: way.hops[at - 1].role, name: before.name }) : t('start')}</span><strong>${profileLink(profile)}</strong></div>
		<button class="icon-button" type="button" data-next aria-label=${t('next')} aria-disabled=${at === way.hops.length} @click=${() => at < way.hops.length && view.step(at + 1)}>${icon('right')}</button>
		<button class="icon-button" type="button" aria-label=${t('end')} @click=${() => view.step(null)}>${icon('close')}</button></section>`;
}
