import { html } from '/lib/element.js';
import { day } from '/lib/format.js';
import { messages } from '/lib/language.js';

const t = messages({
	en: { is: '{other} is the {role} of {name}', since: 'from {since}', until: 'until {until}' },
	pl: { is: '{other} to {role} dla: {name}', since: 'od {since}', until: 'do {until}' },
});

/** Reads a relation aloud: '[other] is the [role] of [profile], from … until …'. */
export function sentence(other, role, profile, { since, until } = {}) {
	const days = [since && t('since', { since: day(since) }), until && t('until', { until: day(until) })].filter(Boolean).join(' ');
	return t('is', { other, role, name: profile }) + (days && `, ${days}`);
}

/** The same as a template, with what it names in strong letters. */
export function readAloud(other, role, profile, days) {
	const names = { '\u0001': other, '\u0002': role, '\u0003': profile };
	return sentence('\u0001', '\u0002', '\u0003', days).split(/([\u0001-\u0003])/).map((part) => (part in names ? html`<strong>${names[part]}</strong>` : part));
}
