/** How near one comes to what is shown as a whole: few profiles are not drawn larger than many. */
const CLOSEST = 1.2;

/** How near one comes, at least, to a profile that is put into the middle. */
const NEAR = 0.8;

export const still = matchMedia('(prefers-reduced-motion: reduce)');

/** What one sees of a drawing: where one looks, and from how near. Its room may just have become another, as on a phone where it was not shown. */
export class Camera {

	#cy;

	constructor(cy) {
		this.#cy = cy;
	}

	get padding() {
		return Math.min(48, this.#cy.width() / 12);
	}

	/** Shows all. */
	fit(animated = true) {
		this.#cy.resize();
		const [box, width, height] = [this.#cy.elements().boundingBox(), this.#cy.width(), this.#cy.height()];
		const zoom = Math.max(this.#cy.minZoom(), Math.min(CLOSEST, (width - 2 * this.padding) / box.w, (height - 2 * this.padding) / box.h));
		this.#look({ zoom, pan: { x: (width - zoom * (box.x1 + box.x2)) / 2, y: (height - zoom * (box.y1 + box.y2)) / 2 } }, animated);
	}

	zoom(factor) {
		this.#look({ zoom: { level: this.#cy.zoom() * factor, renderedPosition: { x: this.#cy.width() / 2, y: this.#cy.height() / 2 } } });
	}

	/** Brings a profile into the middle. */
	centre(id) {
		const node = this.#cy.getElementById(id);
		if (node.nonempty()) {
			this.#cy.resize();
			const zoom = Math.max(this.#cy.zoom(), NEAR);
			const { x, y } = node.position();
			this.#look({ zoom, pan: { x: this.#cy.width() / 2 - x * zoom, y: this.#cy.height() / 2 - y * zoom } });
		}
	}

	/** Brings a profile into sight, if it is not. */
	reveal(id) {
		const node = this.#cy.getElementById(id);
		if (node.nonempty() && !this.#sees(node)) {
			this.centre(id);
		}
	}

	/** Shows all where one of these is out of sight. */
	revealAll(ids) {
		if (ids.some((id) => !this.#sees(this.#cy.getElementById(id)))) {
			this.fit();
		}
	}

	#sees(node) {
		const { x, y } = node.renderedPosition();
		return x > 0 && y > 0 && x < this.#cy.width() && y < this.#cy.height();
	}

	#look(view, animated = true) {
		this.#cy.stop();
		this.#cy.animate({ ...view, duration: animated && !still.matches ? 200 : 0 });
	}
}
