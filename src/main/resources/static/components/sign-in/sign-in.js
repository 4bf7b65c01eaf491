import { languages } from '/components/app/languages.js';
import { Element, define, html, nothing } from '/lib/element.js';
import { messages } from '/lib/language.js';
import { session } from '/lib/session.js';
import { reason } from '/lib/states.js';

const t = messages({
	en: {
		title: 'Sign in to Relata', name: 'User', password: 'Password', signIn: 'Sign in', signingIn: 'Signing in…',
		wrong: 'The user or the password is wrong.', wait: 'Too many tries. Wait {seconds} seconds.', broken: 'Signing in failed ({status}).',
		at: 'Sign in with {name}', notLetIn: 'You were not signed in there. Try again, or ask an administrator.',
		first: 'First start?', firstText: 'The first user is admin. The password is the one that was given as RELATA_ADMIN_PASSWORD; if none was given, Relata made one up and wrote it once to its log:',
		log: "Sign in as 'admin' with the password …", more: 'For programs and for whoever runs Relata', lead: 'See how contacts, companies, deals and projects are related.',
	},
	pl: {
		title: 'Zaloguj się do Relaty', name: 'Użytkownik', password: 'Hasło', signIn: 'Zaloguj', signingIn: 'Logowanie…',
		wrong: 'Użytkownik lub hasło nie zgadza się.', wait: 'Zbyt wiele prób. Poczekaj {seconds} sekund.', broken: 'Logowanie nie powiodło się ({status}).',
		at: 'Zaloguj przez {name}', notLetIn: 'Nie udało się tam zalogować. Spróbuj ponownie albo zapytaj administratora.',
		first: 'Pierwsze uruchomienie?', firstText: 'Pierwszy użytkownik to admin. Hasło to to, które podano jako RELATA_ADMIN_PASSWORD; jeśli nie podano żadnego, Relata wymyśliła je i raz zapisała w logu:',
		log: "Sign in as 'admin' with the password …", more: 'Dla programów i dla tych, którzy uruchamiają Relatę', lead: 'Zobacz, jak powiązane są kontakty, firmy, szanse sprzedaży i projekty.',
	},
});

const DOCS = ['api.md', 'import.md', 'export.md', 'cypher.md', 'running.md'];

/** Lets somebody in, and says where the first password is. */
class SignIn extends Element {

	error;
	busy = false;
	/** The OpenID providers, each {name, href}. Without an answer a password does. */
	providers = [];

	async connected() {
		await this.update();
		this.querySelector('input').focus();
		await this.set({ providers: await session.providers().catch(() => []) });
	}

	render() {
		return html`<main class="sign-in"><header><img src="/favicon.svg" alt="" width="48" height="48"><h1>${t('title')}</h1><p class="soft">${t('lead')}</p></header>
			<form class="panel stack" @submit=${this.#submit}>
				<div class="field"><label for="username">${t('name')}</label><input class="input" id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required></div>
				<div class="field"><label for="password">${t('password')}</label><input class="input" id="password" name="password" type="password" autocomplete="current-password" required
					aria-invalid=${this.error ? 'true' : nothing} aria-describedby=${this.error ? 'sign-in-error' : nothing}></div>
				<p class="error" id="sign-in-error" role="alert" ?hidden=${!this.error}>${this.error}</p>
				<button class="button primary" ?disabled=${this.busy}>${this.busy ? t('signingIn') : t('signIn')}</button>
				${this.providers.map(({ name, href }) => html`<a class="button" href=${href}>${t('at', { name })}</a>`)}
				${session.refusedElsewhere && !this.error ? html`<p class="error" role="alert">${t('notLetIn')}</p>` : nothing}
			</form>
			<details><summary>${t('first')}</summary><p>${t('firstText')}</p><pre lang="en">${t('log')}</pre></details>
			<footer>${languages()}<nav aria-label=${t('more')}>${DOCS.map((doc) => html`<a class="small" href="/docs/${doc}">docs/${doc}</a>`)}</nav></footer></main>`;
	}

	#submit = async (event) => {
		event.preventDefault();
		const { username, password } = event.target.elements;
		await this.set({ busy: true, error: undefined });
		const error = await this.#try(username.value, password.value);
		await this.set({ busy: false, error });
		if (error && this.isConnected) {
			password.select();
		}
	};

	async #try(username, password) {
		try {
			return problem(await session.signIn(username, password));
		}
		catch (error) {
			return reason(error);
		}
	}
}

function problem(refused) {
	if (!refused) {
		return undefined;
	}
	const { status, seconds } = refused;
	return { 401: t('wrong'), 429: t('wait', { seconds }) }[status] ?? t('broken', { status });
}

define('relata-sign-in', SignIn);
