/** How many steps can be taken back. */
const MOST = 100;

/** Values one after the other: the present one, those before it, and those that were taken back. */
export class History {

	#past = [];
	#future = [];
	#step;

	constructor(present) {
		this.present = present;
	}

	get undoable() {
		return this.#past.length > 0;
	}

	get redoable() {
		return this.#future.length > 0;
	}

	/** A step further. Steps of the same name one after the other are one, as while a slider moves. */
	commit(value, step) {
		if (step === undefined || step !== this.#step) {
			this.#past = [...this.#past, this.present].slice(-MOST);
		}
		this.#future = [];
		this.#step = step;
		this.present = value;
	}

	/** Something about the present that is no step of its own. */
	amend(value) {
		this.present = value;
	}

	undo() {
		this.#move(this.#past, this.#future);
	}

	redo() {
		this.#move(this.#future, this.#past);
	}

	#move(from, to) {
		if (from.length) {
			to.push(this.present);
			this.present = from.pop();
			this.#step = undefined;
		}
	}
}
