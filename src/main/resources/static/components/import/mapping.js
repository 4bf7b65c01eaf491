import { live } from '/webjars/lit-html/directives/live.js';
import { html, nothing } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { messages } from '/lib/language.js';
import { KEY_AND_NAME, named, needed } from './columns.js';

const t = messages({
	en: {
		title: 'What becomes of each column', column: 'Column in the file', rows: 'First rows', becomes: 'Becomes', becomesOf: 'What “{column}” becomes', out: 'Leave out', fields: 'Fields', roles: 'Relations to those whose external id stands there', count: { one: '{count} of {all} columns is imported.', other: '{count} of {all} columns are imported.' },
		twice: 'Another column becomes this already.', missing: 'Choose the column that becomes: {name}.', key: 'By the key a row is known again when the file is sent once more.', nameless: '(no name)', nameIsKey: 'Rows of the same name become one profile, and a new name makes another. A column of ids is the better key.',
	},
	pl: {
		title: 'Czym stanie się każda kolumna', column: 'Kolumna w pliku', rows: 'Pierwsze wiersze', becomes: 'Stanie się', becomesOf: 'Czym stanie się „{column}”', out: 'Pomiń', fields: 'Pola', roles: 'Relacje z profilami o podanych identyfikatorach', count: { one: 'Importowana jest {count} z {all} kolumn.', few: 'Importowane są {count} z {all} kolumn.', many: 'Importowanych jest {count} z {all} kolumn.', other: 'Importowanych jest {count} z {all} kolumn.' },
		twice: 'Tym staje się już inna kolumna.', missing: 'Wybierz kolumnę, która stanie się: {name}.', key: 'Po kluczu wiersz jest rozpoznawany, gdy plik zostanie wysłany ponownie.', nameless: '(bez nazwy)', nameIsKey: 'Wiersze o tej samej nazwie to jeden profil, a nowa nazwa tworzy następny. Lepszym kluczem jest kolumna z identyfikatorami.',
	},
});

/** What keeps a mapping from being imported: {twice: the columns that become what another does, missing: the names of what no column becomes}. */
export function problems(mapping, what, { fields }) {
	const all = mapping.map(named);
	const before = (name, index) => all.slice(0, index).some((names) => names.includes(name));
	return {
		twice: all.flatMap((names, index) => (names.some((name) => before(name, index)) ? [index] : [])),
		missing: needed(what).filter((value) => !all.flat().includes(value)).map((value) => fields.find((field) => field.value === value).text),
	};
}

/** The columns of a file with their first cells, and what each is to become; choose(index, value) when that changes. */
export function mappingTable({ header, rows }, mapping, targets, { twice, missing }, choose) {
	return html`<section class="stack" aria-labelledby="mapping"><div><h2 id="mapping">${t('title')}</h2><p class="soft" role="status">${t('count', { count: mapping.filter(Boolean).length, all: mapping.length })} ${t('key')}</p></div>
		<div class="table-frame"><table class="table people-table mapping-table" aria-labelledby="mapping"><thead><tr><th scope="col">${t('column')}</th><th scope="col">${t('rows')}</th><th scope="col">${t('becomes')}</th></tr></thead>
			<tbody>${header.map((column, index) => html`<tr ?data-out=${!mapping[index]}><th scope="row">${column || t('nameless')}</th><td class="soft small mapping-rows">${rows.map((cells) => cells[index]).filter(Boolean).map((cell) => html`<span>${cell}</span>`)}</td>
				<td>${choice(column || t('nameless'), index, mapping[index], targets, twice.includes(index), (value) => choose(index, value))}</td></tr>`)}</tbody></table></div>
		${mapping.includes(KEY_AND_NAME) ? html`<p class="soft small">${t('nameIsKey')}</p>` : nothing}
		${missing.map((name) => html`<p class="error row" role="alert">${icon('warning')}${t('missing', { name })}</p>`)}</section>`;
}

function choice(column, index, value, { fields, roles }, twice, choose) {
	const option = (target) => html`<option value=${target.value} .selected=${live(target.value === value)}>${target.text}</option>`;
	return html`<select class="input" aria-label=${t('becomesOf', { column })} aria-invalid=${twice ? 'true' : nothing} aria-describedby=${twice ? `mapping-${index}` : nothing} @change=${(event) => choose(event.target.value)}>
		<option value="" .selected=${live(!value)}>${t('out')}</option><optgroup label=${t('fields')}>${fields.map(option)}</optgroup>${roles.length ? html`<optgroup label=${t('roles')}>${roles.map(option)}</optgroup>` : nothing}</select>
		${twice ? html`<p class="error" id="mapping-${index}">${t('twice')}</p>` : nothing}`;
}
