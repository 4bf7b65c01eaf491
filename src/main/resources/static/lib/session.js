import { send } from '/lib/http.js';
import { ask } from '/lib/graphql.js';

const WHO = `query { viewer { name roles } settings { relationsEnabled defaultLanguage } }`;

/** Set while somebody is signed in, so that strangers are asked to sign in at once, and not asked who they are first. */
const KEY = 'relata.signed-in';

/** Who comes back from an OpenID provider has signed in there. */
if (location.search === '?signed-in') {
	localStorage.setItem(KEY, 'true');
	history.replaceState(null, '', `/${location.hash}`);
}

/** Who is signed in, and the account's settings. Fires 'change'. 'viewer' is undefined until it is known, and null for nobody. */
class Session extends EventTarget {

	viewer;
	settings;
	/** Whether the one who was signed in last wanted to go; else the session ended by itself, and what was typed is to be kept. */
	left = false;

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
			this.left = false;
			return null;
		}
		return { status: response.status, seconds: Number(response.headers.get('Retry-After')) };
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
