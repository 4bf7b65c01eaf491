import { html, nothing } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { messages } from '/lib/language.js';

const t = messages({
	en: {
		HTTP_401: 'You are not signed in any more.',
		loading: 'Loading…', again: 'Try again', failed: 'That did not work', OFFLINE: 'Relata cannot be reached. Nothing is lost; try again in a moment.',
		TIMED_OUT: 'The question took too long. A narrower one may be answered.', INTERNAL_ERROR: 'Something went wrong on the server. If it happens again, tell your administrator.',
	},
	pl: {
		HTTP_401: 'Nie jesteś już zalogowany.',
		loading: 'Wczytywanie…', again: 'Spróbuj ponownie', failed: 'Nie udało się', OFFLINE: 'Nie można połączyć się z Relatą. Nic nie przepadło; spróbuj ponownie za chwilę.',
		TIMED_OUT: 'Odpowiedź trwała zbyt długo. Spróbuj zapytać o mniej.', INTERNAL_ERROR: 'Coś nie zadziałało na serwerze. Jeśli to się powtórzy, powiedz o tym administratorowi.',
	},
});

const OWN_WORDS = ['HTTP_401', 'OFFLINE', 'TIMED_OUT', 'INTERNAL_ERROR'];

/** While something loads: as many grey lines as it may have. */
export function loading(lines = 3) {
	return html`<div class="loading" role="status"><span class="visually-hidden">${t('loading')}</span>${Array.from({ length: lines }, () => html`<span class="bone" aria-hidden="true"></span>`)}</div>`;
}

/** Where there is nothing: why, and what could be done. 'action' is a template; 'whole': it is all of the view. */
export function empty({ picture, title, text, action, whole = false }) {
	return html`<div class="empty">${picture ? icon(picture) : nothing}${heading(title, whole)}${text ? html`<p>${text}</p>` : nothing}${action ?? nothing}</div>`;
}

/** Where something failed: what, and how to try again. 'whole': it is all of the view. */
export function failed(error, again, { whole = false } = {}) {
	return html`<div class="failed" role="alert">${icon(error.code === 'OFFLINE' ? 'offline' : 'warning')}${heading(t('failed'), whole)}<p>${reason(error)}</p>
		${again ? html`<button class="button" type="button" @click=${again}>${t('again')}</button>` : nothing}</div>`;
}

function heading(title, whole) {
	return whole ? html`<h1 class="empty-title">${title}</h1>` : html`<p class="empty-title">${title}</p>`;
}

/** What went wrong, for people. */
export function reason(error) {
	return OWN_WORDS.includes(error.code) ? t(error.code) : error.message;
}

/** What a task has to show: its value by 'show', else that it is loading or has failed. */
export function shown(task, show, { lines = 3 } = {}) {
	if (task.error && task.value === undefined) {
		return failed(task.error, () => task.again());
	}
	return task.value === undefined ? loading(lines) : show(task.value);
}
