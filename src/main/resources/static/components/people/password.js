import { head, lineField } from '/components/settings/field.js';
import { Submission } from '/components/settings/submission.js';
import { Element, define, html } from '/lib/element.js';
import { messages } from '/lib/language.js';
import { session } from '/lib/session.js';
import { toast } from '/lib/toast.js';

const t = messages({
	en: { title: 'Password', text: 'Another password ends all your sessions but this one, and all your tokens.', oldPassword: 'Password now', newPassword: 'New password', newText: '8 characters or more.', again: 'New password once more', differs: 'This is not the same as the new password.', save: 'Change the password', done: 'Your password is changed' },
	pl: { title: 'Hasło', text: 'Zmiana hasła kończy wszystkie twoje sesje oprócz tej i unieważnia wszystkie twoje tokeny.', oldPassword: 'Obecne hasło', newPassword: 'Nowe hasło', newText: 'Co najmniej 8 znaków.', again: 'Powtórz nowe hasło', differs: 'To nie to samo co nowe hasło.', save: 'Zmień hasło', done: 'Hasło zostało zmienione' },
});

const CHANGE = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { user { name } userErrors { code message field } } }';

const EMPTY = { oldPassword: '', newPassword: '', again: '' };

/** Changes one's own password. */
class Password extends Element {

	draft = EMPTY;
	submission = new Submission(this, Object.keys(EMPTY));

	render() {
		return html`${head(t('title'), t('text'))}<form class="panel stack password-form" novalidate @submit=${this.#save}>${this.submission.top()}
			<input class="visually-hidden" type="text" autocomplete="username" aria-hidden="true" tabindex="-1" readonly .value=${session.viewer.name}>
			${this.#field('oldPassword', 'current-password')}${this.#field('newPassword', 'new-password', t('newText'))}${this.#field('again', 'new-password')}
			<div><button class="button primary" type="submit" ?disabled=${this.submission.busy}>${t('save')}</button></div></form>`;
	}

	#field(name, autocomplete, hint) {
		return lineField({ id: `password-${name}`, type: 'password', label: t(name), hint, autocomplete, value: this.draft[name], error: this.submission.message(name), change: (value) => this.set({ draft: { ...this.draft, [name]: value } }) });
	}

	#save = async (event) => {
		event.preventDefault();
		const { oldPassword, newPassword, again } = this.draft;
		if (again !== newPassword) {
			await this.submission.refuse([{ field: ['again'], message: t('differs') }]);
		}
		else if (await this.submission.send(CHANGE, { oldPassword, newPassword })) {
			await this.set({ draft: EMPTY });
			toast(t('done'));
			this.querySelector('button').focus();
		}
	};
}

define('relata-password', Password);
