import { Dialog } from '/components/dialog/dialog.js';
import { define, html, nothing } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { messages } from '/lib/language.js';

const t = messages({
	en: { heading: 'Your new token', warning: 'It is shown this once. Keep it where nobody else sees it, like a password.', token: 'Token', copy: 'Copy', copied: 'Copied', select: 'Marked: copy it by Ctrl C', use: 'Scripts send it along as:', done: 'I have kept it' },
	pl: { heading: 'Twój nowy token', warning: 'Pokazujemy go tylko ten jeden raz. Przechowuj go tak, by nikt inny go nie widział, jak hasło.', token: 'Token', copy: 'Kopiuj', copied: 'Skopiowano', select: 'Zaznaczono: skopiuj przez Ctrl C', use: 'Skrypty wysyłają go tak:', done: 'Mam go zapisany' },
});

/** Shows a token the only time that it can be seen. */
class TokenDialog extends Dialog {

	heading = t('heading');
	said = '';

	body() {
		return html`<div class="dialog-body"><p class="notice token-warning">${icon('warning')}<span>${t('warning')}</span></p>
				<div class="field"><label for="token-value">${t('token')} · ${this.name}</label><div class="token-value"><input class="input" id="token-value" readonly spellcheck="false" .value=${this.token} @focus=${(event) => event.target.select()}>
					<button class="button" type="button" @click=${this.#copy}>${t('copy')}</button></div><p class="hint" role="status">${this.said || nothing}</p></div>
				<p class="soft small">${t('use')} <code>Authorization: Bearer …</code></p></div>
			<footer class="dialog-foot"><button class="button primary" type="button" @click=${() => this.close()}>${t('done')}</button></footer>`;
	}

	/** Where the browser lets no page write to the clipboard the token is marked, to be copied by hand. */
	#copy = async () => {
		try {
			await navigator.clipboard.writeText(this.token);
			this.set({ said: t('copied') });
		}
		catch {
			this.querySelector('#token-value').focus();
			this.set({ said: t('select') });
		}
	};
}

define('relata-token-dialog', TokenDialog);

/** Shows a new token; resolves when it is closed. */
export function showToken(name, token) {
	const dialog = document.createElement('relata-token-dialog');
	Object.assign(dialog, { name, token });
	return dialog.show();
}
