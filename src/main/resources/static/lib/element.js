import { render } from '/webjars/lit-html/lit-html.js';
import { language } from '/lib/language.js';

export { html, nothing, svg } from '/webjars/lit-html/lit-html.js';

/**
 * An element that draws itself by render(), a lit-html template, and again whenever one of its properties changes.
 * It draws into the page itself, not into a shadow, so that one set of styles holds everywhere.
 */
export class Element extends HTMLElement {

	#due = false;
	#leaving;
	#tasks = [];

	connectedCallback() {
		this.#leaving = new AbortController();
		this.on(language, 'change', () => this.#speak());
		this.#tasks.forEach((task) => task.resume());
		this.connected();
		this.#draw();
	}

	disconnectedCallback() {
		this.#leaving.abort();
		this.#tasks.forEach((task) => task.cancel());
		this.disconnected();
	}

	/** For what is to happen when it comes into the page. */
	connected() {
	}

	/** For what is to happen when it has left the page. */
	disconnected() {
	}

	/** For what is to happen when a property has another value. */
	changed(_property) {
	}

	/** What it shows, as a template. */
	render() {
		return this.innerHTML;
	}

	/** Listens for as long as it is in the page. */
	on(target, type, listener, options = {}) {
		target.addEventListener(type, listener, { ...options, signal: this.#leaving.signal });
	}

	/** Draws soon, once for all changes until then. Resolves when it is drawn. */
	async update() {
		if (!this.#due) {
			this.#due = true;
			await null;
			this.#due = false;
			this.#draw();
		}
	}

	/** Sets some of its fields, and draws. */
	set(fields) {
		Object.assign(this, fields);
		return this.update();
	}

	/** Work whose answer it shows; see Task. */
	task(work) {
		const task = new Task(this, work);
		this.#tasks.push(task);
		return task;
	}

	/** Tells those around it that something has happened. */
	tell(type, detail) {
		this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
	}

	#draw() {
		if (this.isConnected) {
			render(this.render(), this, { host: this });
		}
	}

	/** What the server says is in the viewer's language, so it is asked again. */
	#speak() {
		this.#tasks.forEach((task) => task.again());
		this.update();
	}
}

/**
 * Work that takes a while: work(signal, …) gives a promise. Run again, the answer of an earlier run is never shown after that.
 * While it runs once more, the value of the last time stays.
 */
class Task {

	value;
	error;
	running = false;
	#element;
	#work;
	#last;
	#abort = new AbortController();

	constructor(element, work) {
		this.#element = element;
		this.#work = work;
	}

	/** Whether there is nothing to show yet. */
	get first() {
		return this.value === undefined && this.error === undefined;
	}

	async run(...input) {
		this.#last = input;
		this.cancel();
		const { signal } = this.#abort = new AbortController();
		this.running = true;
		this.#element.update();
		try {
			const value = await this.#work(signal, ...input);
			this.#end(signal, value, undefined);
		}
		catch (error) {
			this.#end(signal, this.value, error);
		}
	}

	/** Runs once more as it ran last, if it ever did. */
	again() {
		return this.#last ? this.run(...this.#last) : undefined;
	}

	/** Forgets what it has, as for another profile. */
	clear() {
		this.cancel();
		this.value = this.error = this.#last = undefined;
	}

	cancel() {
		this.#abort.abort();
	}

	/** Runs again where leaving the page has cut it off. */
	resume() {
		if (this.running) {
			this.again();
		}
	}

	#end(signal, value, error) {
		if (!signal.aborted) {
			Object.assign(this, { value, error, running: false });
			this.#element.update();
		}
	}
}

/** What an element may do in its own way though every element has it. */
const OWN = ['constructor', 'focus'];

/**
 * Makes an element known by its name. Setting one of its static 'properties' to another value draws it again.
 * Throws where it would take the place of something that the browser or lit-html counts on, as remove().
 */
export function define(name, type) {
	const taken = [...Object.getOwnPropertyNames(type.prototype), ...(type.properties ?? [])].filter((own) => own in HTMLElement.prototype && !OWN.includes(own));
	if (taken.length) {
		throw new Error(`${name} hides what every element has: ${taken}`);
	}
	for (const property of type.properties ?? []) {
		const key = Symbol(property);
		Object.defineProperty(type.prototype, property, {
			get() {
				return this[key];
			},
			set(value) {
				if (this[key] !== value) {
					this[key] = value;
					this.changed(property);
					this.update();
				}
			},
		});
	}
	customElements.define(name, type);
}
