import { html, nothing } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { messages } from '/lib/language.js';
import { rejectsAddress } from './transfer.js';

const t = messages({
	en: { title: { one: '{count} line was rejected', other: '{count} lines were rejected' }, first: { one: 'The first {count} is shown.', other: 'The first {count} are shown.' }, text: 'Mend them in the file and send it again.', line: 'Line', column: 'Column', reason: 'Why', all: 'Download all rejected rows', row: 'Row' },
	pl: {
		title: { one: 'Odrzucono {count} wiersz', few: 'Odrzucono {count} wiersze', many: 'Odrzucono {count} wierszy', other: 'Odrzucono {count} wiersza' }, first: { one: 'Pokazujemy pierwszy {count}.', few: 'Pokazujemy pierwsze {count}.', many: 'Pokazujemy pierwsze {count}.', other: 'Pokazujemy pierwsze {count}.' },
		text: 'Popraw je w pliku i wyślij go ponownie.', line: 'Wiersz', column: 'Kolumna', reason: 'Dlaczego', all: 'Pobierz wszystkie odrzucone wiersze', row: 'Zawartość',
	},
});

/** The rows that an import has rejected, as far as they are here, and where all of them are. 'columns' has the names of columns in the file that was sent. */
export function rejectionTable(importId, rows, count, columns) {
	return html`<div class="stack"><div class="row apart"><div><h2 id="import-rejected">${t('title', { count })}</h2><p class="soft">${count > rows.length ? t('first', { count: rows.length }) : nothing} ${t('text')}</p></div>
			<a class="button" href=${rejectsAddress(importId)} download>${icon('import')}${t('all')}</a></div>
		<div class="table-frame" role="region" tabindex="0" aria-labelledby="import-rejected"><table class="table people-table rejected-table"><thead><tr><th scope="col" class="number">${t('line')}</th><th scope="col">${t('column')}</th><th scope="col">${t('reason')}</th><th scope="col">${t('row')}</th></tr></thead>
			<tbody>${rows.map(([line, column, reason, ...cells]) => html`<tr><td class="number" data-field=${t('line')}>${line}</td><td data-field=${t('column')}>${columns?.[column] ?? column}</td><td class="rejected-reason">${reason}</td><td class="soft small">${cells.filter(Boolean).join(' · ')}</td></tr>`)}</tbody></table></div></div>`;
}
