import { send } from '/lib/http.js';
import { ask } from '/lib/graphql.js';

const WHO = `query { viewer { name roles } settings { relationsEnabled defaultLanguage } }`;

/** Set while somebody is signed in, so that strangers are asked to sign in at once, and not asked who they are first. */
const KEY = 'relata.signed-in';

/** How somebody came back from an OpenID provider, if that is what has just happened. */
const BACK = location.search;
if (BACK === '?signed-in') {
	localStorage.setItem(KEY, 'true');
}
if (BACK === '?signed-in' || BACK === '?not-signed-in') {
	history.replaceState(null, '', `/${location.hash}`);
}

/** Who is signed in, and the account's settings. Fires 'change'. 'viewer' is undefined until it is known, and null for nobody. */
class Session extends EventTarget {

	viewer;
	settings;
	/** Whether the one who was signed in last wanted to go; else the session ended by itself, and what was typed is to be kept. */
	left = false;
	/** Whether somebody has just come back from an OpenID provider without being let in. */
	refusedElsewhere = BACK === '?not-signed-in';

	get admin() {
		return this.viewer?.roles.includes('ADMIN') ?? false;
	}

	/** Finds out who is signed in, if somebody has signed in here. Throws where there is no answer. */
	async begin() {
		if (!localStorage.getItem(KEY)) {
			this.end();
			return;
		}
		try {
			this.#become(await ask(WHO));
		}
		catch (error) {
			if (this.viewer !== null) {
				throw error;
			}
		}
	}

	/** Signs in. Gives null where that went well, else {status, seconds}: the status of the answer, and how long to wait after too many failures. */
	async signIn(username, password) {
		const response = await send('/login', { method: 'POST', body: new URLSearchParams({ username, password }) });
		if (response.ok) {
			localStorage.setItem(KEY, 'true');
			await this.begin();
			Object.assign(this, { left: false, refusedElsewhere: false });
			return null;
		}
		return { status: response.status, seconds: Number(response.headers.get('Retry-After')) };
	}

	/** The OpenID providers at which one can sign in, each {name, href}. */
	async providers() {
		const response = await send('/login/providers');
		return response.ok ? response.json() : [];
	}

	async signOut() {
		await send('/logout', { method: 'POST' });
		this.left = true;
		this.end();
	}

	/** Nobody is signed in any more. */
	end() {
		localStorage.removeItem(KEY);
		this.#become({ viewer: null, settings: this.settings });
	}

	#become({ viewer, settings }) {
		Object.assign(this, { viewer, settings });
		this.dispatchEvent(new Event('change'));
	}
}

export const session = new Session();
