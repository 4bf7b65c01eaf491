import '/components/card/card.js';
import '/components/sign-in/sign-in.js';
import '/components/toasts/toasts.js';
import { openFind } from '/components/find/find.js';
import { Element, define, html, nothing } from '/lib/element.js';
import { Offline } from '/lib/http.js';
import { icon } from '/lib/icons.js';
import { KINDS, kindIcon, kindName } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { here, href } from '/lib/router.js';
import { session } from '/lib/session.js';
import { empty, failed, loading } from '/lib/states.js';
import { languages } from './languages.js';
import { PLACES } from './places.js';

const t = messages({
	en: {
		skip: 'Skip to the content', find: 'Find', home: 'Home', settings: 'Settings', account: 'Signed in as {name}', out: 'Sign out', menu: 'Menu', main: 'Main', you: 'You',
		off: 'You are offline. What you see may be old, and nothing can be saved.', lost: 'There is no such page', lostText: 'The link may be old, or mistyped.', toHome: 'To the start',
		relationsOff: 'Relations are switched off.', switchOn: 'Switch them on in the settings', askAdmin: 'An administrator can switch them on.',
	},
	pl: {
		skip: 'Przejdź do treści', find: 'Szukaj', home: 'Start', settings: 'Ustawienia', account: 'Zalogowano jako {name}', out: 'Wyloguj', menu: 'Menu', main: 'Główne', you: 'Ty',
		off: 'Jesteś offline. To, co widzisz, może być nieaktualne, i niczego nie da się zapisać.', lost: 'Nie ma takiej strony', lostText: 'Odnośnik może być stary albo błędny.', toHome: 'Na start',
		relationsOff: 'Relacje są wyłączone.', switchOn: 'Włącz je w ustawieniach', askAdmin: 'Może je włączyć administrator.',
	},
});

const isMac = /mac|iphone|ipad/i.test(navigator.platform);

/** The frame around every view: who is signed in, where one is, where one can go. */
class App extends Element {

	#view;
	/** Whose views are open; they stay, out of sight, when the session ends by itself. */
	#who;
	begun = this.task(async () => {
		await session.begin();
		return true;
	});

	connected() {
		this.on(window, 'hashchange', () => this.#moved());
		this.on(window, 'online', () => this.update());
		this.on(window, 'offline', () => this.update());
		this.on(session, 'change', () => this.#signed());
		this.on(document, 'keydown', (event) => this.#key(event));
		this.on(document, 'click', (event) => this.#closeMenus(event.target));
		new MutationObserver(() => this.#entitle()).observe(this, { childList: true, characterData: true, subtree: true });
		this.begun.run();
	}

	render() {
		if (session.viewer === undefined) {
			return html`<main class="alone">${this.begun.error ? failed(this.begun.error, () => this.begun.again()) : loading(4)}</main>`;
		}
		return html`<div ?hidden=${!session.viewer}>${this.#who ? this.#frame() : nothing}</div>${session.viewer ? nothing : html`<relata-sign-in></relata-sign-in>`}`;
	}

	#frame() {
		return html`<a class="skip" href="#main" @click=${this.#skip}>${t('skip')}</a>
			<div class="frame">
				<header class="top"><a class="brand" href="#/"><img src="/favicon.svg" alt="" width="24" height="24"><span>Relata</span></a>
					<button class="button find-button" type="button" @click=${openFind}>${icon('find')}<span>${t('find')}</span><kbd>${isMac ? '⌘K' : 'Ctrl K'}</kbd></button>
					<details class="menu top-menu"><summary class="icon-button" aria-label=${t('menu')}>${icon('menu')}</summary><div class="menu-items">${this.#links()}${this.#account()}</div></details></header>
				<div class="side"><nav aria-label=${t('main')}>${this.#links()}</nav><div class="side-foot">${this.#account()}</div></div>
				<main id="main" tabindex="-1">${this.#notices()}${typeof this.#view === 'function' ? this.#view() : this.#view ?? loading(5)}</main>
			</div>`;
	}

	#links() {
		const links = [[[], icon('home'), t('home')], ...KINDS.map((kind) => [['list', kind], kindIcon(kind, { named: true }), kindName(kind, true)]), [['settings'], icon('settings'), t('settings')]];
		const at = here().path;
		return links.map(([path, picture, text]) => html`<a href=${href(...path)} aria-current=${isAt(path, at) ? 'page' : nothing}>${picture}${text}</a>`);
	}

	#account() {
		return html`<section class="account" aria-label=${t('you')}><span class="soft small">${t('account', { name: this.#who })}</span>
			<span class="row">${languages()}<button class="button quiet small" type="button" @click=${() => session.signOut()}>${icon('leave')}${t('out')}</button></span></section>`;
	}

	#notices() {
		return html`${navigator.onLine ? nothing : html`<p class="notice" role="status">${icon('offline')}${t('off')}</p>`}
			${session.settings.relationsEnabled ? nothing : html`<p class="notice">${icon('warning')}${t('relationsOff')} ${session.admin ? html`<a href=${href('settings')}>${t('switchOn')}</a>` : t('askAdmin')}</p>`}`;
	}

	/** The window is called what the view is. */
	#entitle() {
		const heading = [...this.querySelectorAll('h1')].find((candidate) => candidate.checkVisibility())?.textContent.trim();
		const title = heading ? `${heading} · Relata` : 'Relata';
		if (document.title !== title) {
			document.title = title;
		}
	}

	#signed() {
		const name = session.viewer?.name;
		const goesOn = name === this.#who;
		if (session.left || (name && !goesOn)) {
			this.#view = undefined;
		}
		this.#who = name ?? (session.left ? undefined : this.#who);
		if (name && !(goesOn && this.#view)) {
			this.#open();
		}
		this.update();
	}

	#moved() {
		this.#closeMenus(document.body);
		if (session.viewer) {
			this.#open(true);
			scrollTo(0, 0);
		}
	}

	/** The view of where one is; the module it is in comes when it is first needed. Who has moved there begins at its top. */
	async #open(moved = false) {
		const { path, query } = here();
		const place = PLACES.find((candidate) => candidate.fits(path));
		if (!place) {
			this.#view = () => empty({ picture: 'find', title: t('lost'), text: t('lostText'), whole: true, action: html`<a class="button" href="#/">${t('toHome')}</a>` });
		}
		else {
			await this.#fetch(place, path, query);
		}
		await this.update();
		if (moved) {
			this.querySelector('main').focus({ preventScroll: true });
		}
	}

	async #fetch(place, path, query) {
		const asked = location.hash;
		try {
			await place.load();
			if (asked === location.hash) {
				this.#view = place.view(path, query);
			}
		}
		catch (error) {
			this.#view = () => failed(new Offline(error), () => location.reload(), { whole: true });
		}
	}

	#key(event) {
		const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
		const asked = (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !typing);
		if (asked && session.viewer) {
			event.preventDefault();
			openFind();
		}
		if (event.key === 'Escape') {
			this.#closeMenus(document.body);
		}
	}

	/** A menu closes when one does anything else; a focus in it goes back to what opens it. */
	#closeMenus(target) {
		for (const menu of document.querySelectorAll('details.menu[open]')) {
			if (!menu.contains(target) || target.closest('.menu-items > :is(a, button)')) {
				if (menu.contains(document.activeElement)) {
					menu.querySelector('summary').focus();
				}
				menu.open = false;
			}
		}
	}

	#skip = (event) => {
		event.preventDefault();
		this.querySelector('main').focus();
	};
}

function isAt(path, at) {
	return path.length ? path.every((part, index) => at[index] === part) : at.length === 0;
}

define('relata-app', App);
