import { language, messages } from '/lib/language.js';

const t = messages({ en: { since: 'since {since}', until: 'until {until}' }, pl: { since: 'od {since}', until: 'do {until}' } });

/** A day, '2026-03-31', as people write it. */
export function day(date) {
	return date ? format(`${date}T00:00:00`, { dateStyle: 'medium' }) : '';
}

/** The last day that there is for the API. */
export const LAST_DAY = '9999-12-31';

/** What was typed, or stands in an address, where it is a day; else null. */
export function asDay(text) {
	const date = new Date(`${text}T00:00:00Z`);
	return /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= '0001-01-01' && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

/** A moment, as people write it where they are. */
export function moment(instant) {
	return instant ? format(instant, { dateStyle: 'medium', timeStyle: 'short' }) : '';
}

/** How long ago or ahead a moment is, in words. */
export function ago(instant) {
	const seconds = (new Date(instant) - Date.now()) / 1000;
	const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
	return new Intl.RelativeTimeFormat(language.code, { numeric: 'auto' }).format(Math.round(seconds / length), unit);
}

const UNITS = [['year', 31_557_600], ['month', 2_629_800], ['day', 86_400], ['hour', 3600], ['minute', 60]];

/** A number as people write it. */
export function number(value) {
	return value === null || value === undefined ? '' : new Intl.NumberFormat(language.code).format(value);
}

/** An amount of money; of no currency, a number. */
export function money(amount, currency) {
	if (amount === null || amount === undefined || !/^[A-Za-z]{3}$/.test(currency ?? '')) {
		return [number(amount), currency].filter(Boolean).join(' ');
	}
	return new Intl.NumberFormat(language.code, { style: 'currency', currency, maximumFractionDigits: 2, trailingZeroDisplay: 'stripIfInteger' }).format(amount);
}

/** The days that something holds: '1 Jan 2024 – 31 Dec 2025', 'since 1 Jan 2024', 'until 31 Dec 2025'; empty where it always holds. */
export function span(since, until) {
	const days = { since: day(since), until: day(until) };
	return since && until ? `${days.since} – ${days.until}` : since ? t('since', days) : until ? t('until', days) : '';
}

/** Today, as '2026-03-31'. */
export function today() {
	return new Intl.DateTimeFormat('sv-SE').format(new Date());
}

function format(instant, options) {
	return new Intl.DateTimeFormat(language.code, options).format(new Date(instant));
}
