import { here, note } from '/lib/router.js';
import { encode } from './share.js';

/** How often it follows what is drawn, in ms: a slider moves often. */
const MOMENT = 150;

/** The address of the page, which tells of what is drawn: what one comes back to, and can share. */
export class Address {

	#noted;
	#last = 0;
	#timer;

	/** Whether it has been made to tell of something. */
	get known() {
		return this.#noted !== undefined;
	}

	/** Whether that is what leads here now, so that nothing else is to be shown. */
	is(id, query) {
		return this.#noted === `${id}?${query}`;
	}

	forget() {
		clearTimeout(this.#timer);
		this.#noted = undefined;
	}

	/** Tells of a drawing at once, or soon where it has just told of one. */
	tell(drawing) {
		clearTimeout(this.#timer);
		if (Date.now() - this.#last < MOMENT) {
			this.#timer = setTimeout(() => this.#note(drawing), MOMENT);
		}
		else {
			this.#note(drawing);
		}
	}

	#note(drawing) {
		if (here().path[0] === 'graph') {
			const query = encode(drawing);
			this.#last = Date.now();
			this.#noted = `${drawing.centre}?${new URLSearchParams(query)}`;
			note('graph', drawing.centre, query);
		}
	}
}
