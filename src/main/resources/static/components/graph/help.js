import { html } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { messages } from '/lib/language.js';

const t = messages({
	en: {
		keys: 'Keys', arrows: 'Go to a related profile', enter: 'Show what is chosen', e: 'Expand', c: 'Collapse', del: 'Remove from view', zoom: 'Zoom', fit: 'Show all', undo: 'Undo, redo', esc: 'Choose nothing',
		mouse: 'Double click expands; drag to move.',
	},
	pl: {
		keys: 'Klawisze', arrows: 'Idź do powiązanego profilu', enter: 'Pokaż wybrany', e: 'Rozwiń', c: 'Zwiń', del: 'Usuń z widoku', zoom: 'Powiększenie', fit: 'Pokaż wszystko', undo: 'Cofnij, ponów', esc: 'Nie wybieraj niczego',
		mouse: 'Podwójne kliknięcie rozwija; przeciągnij, aby przesunąć.',
	},
});

const KEYS = [['arrows', '← ↑ → ↓'], ['enter', 'Enter'], ['e', 'E'], ['c', 'C'], ['del', 'Delete'], ['zoom', '+ −'], ['fit', '0'], ['undo', 'Ctrl Z, Ctrl ⇧ Z'], ['esc', 'Esc']];

/** The keys that the drawing knows. */
export function help() {
	return html`<details class="menu"><summary class="icon-button" title=${t('keys')} aria-label=${t('keys')}>${icon('help')}</summary>
		<div class="menu-items graph-help"><h2>${t('keys')}</h2><dl>${KEYS.map(([text, keys]) => html`<div><dt>${t(text)}</dt><dd><kbd>${keys}</kbd></dd></div>`)}</dl><p class="soft small">${t('mouse')}</p></div></details>`;
}
