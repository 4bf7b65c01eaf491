import { html, nothing } from '/lib/element.js';
import { LAST_DAY, asDay, day, today } from '/lib/format.js';
import { language, messages } from '/lib/language.js';
import { types } from './model.js';

const t = messages({
	en: { types: 'Relations', day: 'On the day', slider: 'Month', today: 'Today', none: 'No relations are drawn.', text: 'What had ended or had not begun that day is not shown.', showing: 'Showing {day}', now: 'Showing today' },
	pl: { types: 'Relacje', day: 'W dniu', slider: 'Miesiąc', today: 'Dzisiaj', none: 'Nie ma narysowanych relacji.', text: 'To, co tego dnia już się skończyło lub jeszcze nie zaczęło, nie jest pokazane.', showing: 'Stan na {day}', now: 'Stan na dzisiaj' },
});

/** How many months there are to slide over at the least, before today and after. */
const BEFORE = 24;
const AFTER = 12;

/** Which relations are drawn: of which types, and of which day. */
export function filters(view) {
	const { explorer } = view;
	const { asOf, hidden } = explorer.drawing;
	const found = types(explorer.drawing);
	const { first, last } = months(explorer);
	return html`<div class="graph-filters stack">
		<fieldset class="stack"><legend><h2>${t('types')}</h2></legend>${found.length ? found.map(({ id, name, count }) => html`<label class="check"><input type="checkbox" .checked=${!hidden.has(id)} @change=${(event) => explorer.hide(id, !event.target.checked)}>
			<span>${name}</span><span class="count">${count}</span></label>`) : html`<p class="soft">${t('none')}</p>`}</fieldset>
		<section class="stack"><h2>${t('day')}</h2>
			<label class="field"><span class="label">${t('slider')}</span><input type="range" min=${first} max=${last} .value=${String(month(asOf ?? today()))} aria-valuetext=${monthName(asOf ?? today())} @input=${(event) => slid(view, Number(event.target.value))}></label>
			<div class="graph-range small soft" aria-hidden="true"><span>${monthName(dayOf(first))}</span><span>${monthName(dayOf(last))}</span></div>
			<div class="row"><input class="input" type="date" max=${LAST_DAY} aria-label=${t('day')} .value=${asOf ?? today()} @change=${(event) => view.try(() => explorer.on(asDay(event.target.value)))}>
				<button class="button" type="button" aria-pressed=${asOf === null} @click=${() => view.try(() => explorer.on(null))}>${t('today')}</button></div>
			<p role="status" class="small">${asOf ? t('showing', { day: day(asOf) }) : t('now')}</p>${asOf ? html`<p class="small soft">${t('text')}</p>` : nothing}</section></div>`;
}

/** The first of the month; of this month, today. */
function slid(view, chosen) {
	view.try(() => view.explorer.on(chosen === month(today()) ? null : dayOf(chosen)));
}

/** The months in which something begins or ends, as far as that is known, and some around today. */
function months({ range, drawing }) {
	const days = [...drawing.relations.values()].flatMap(({ since, until }) => [since, until]).concat(range.first, range.last, drawing.asOf).filter(Boolean).map(month);
	const now = month(today());
	return { first: Math.min(now - BEFORE, ...days), last: Math.max(now + AFTER, ...days) };
}

function month(date) {
	return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function dayOf(index) {
	return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

function monthName(date) {
	return new Intl.DateTimeFormat(language.code, { month: 'long', year: 'numeric' }).format(new Date(`${date}T00:00:00`));
}
