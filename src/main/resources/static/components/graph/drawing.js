import cytoscape from '/webjars/cytoscape/dist/cytoscape.esm.min.mjs';
import { Camera, still } from './camera.js';
import { LAYOUTS, measure } from './layouts.js';
import { colours, look } from './look.js';
import { apart, spots } from './spots.js';

/** Cytoscape would write its styles into the page, which the content policy forbids; where it finds an element of this id it does not. */
const STYLES = '__________cytoscape_stylesheet';

/** A drawing in an element, by Cytoscape. It shows what it is given, and tells of what one does with it. */
export class Drawing {

	#tell;

	/** 'tell' is called with what was done, and to what: tell('choose', id), tell('expand', id), tell('laid', positions), tell('moved', positions). */
	constructor(container, tell) {
		ownStyles();
		this.#tell = tell;
		this.cy = cytoscape({ container, style: look(colours()), minZoom: 0.15, maxZoom: 2.5, boxSelectionEnabled: false, autounselectify: true });
		this.camera = new Camera(this.cy);
		this.cy.on('tap', (event) => tell('choose', event.target === this.cy ? null : event.target.id()));
		this.cy.on('dbltap', 'node', ({ target }) => tell('expand', target.id()));
		this.cy.on('dragfree', 'node', () => tell('moved', this.positions()));
		this.cy.on('mouseover', 'node, edge', ({ target }) => this.dim(target));
		this.cy.on('mouseout', 'node, edge', () => this.dim(null));
	}

	/** Shows a graph: {profiles, relations, positions, centre, way, layout}. What lies nowhere yet is put where there is room; where nothing does, all is laid out. */
	show({ profiles, relations, positions, centre, way, layout }) {
		const known = this.cy.nodes().length > 0;
		const fresh = profiles.filter(({ id }) => !positions[id]);
		this.cy.batch(() => {
			const ids = new Set([...profiles, ...relations].map(({ id }) => id));
			this.cy.elements().filter((element) => !ids.has(element.id())).remove();
			profiles.forEach((profile) => this.#node(profile, positions));
			relations.forEach((relation) => this.#edge(relation));
			this.#mark('centre', [centre]);
			this.#mark('way', way ? [...way.profiles, ...way.relations] : []);
		});
		this.#move(positions);
		if (fresh.length) {
			this.#place(fresh, positions, centre);
			if (fresh.length === profiles.length) {
				this.#layOut(layout, centre, known);
				return;
			}
			this.#tell('laid', this.positions());
		}
		if (!known) {
			this.camera.fit(false);
		}
		else if (fresh.length) {
			this.camera.revealAll(fresh.map(({ id }) => id));
		}
	}

	/** Sets off what is chosen, and what the keys are at. */
	mark(chosen, at) {
		this.#mark('chosen', [chosen]);
		this.#mark('at', [at]);
	}

	/** Dims all but an element and what it is related to; null ends it. */
	dim(element) {
		this.cy.batch(() => {
			this.cy.elements().removeClass('dim near');
			if (element) {
				const near = element.closedNeighborhood().union(element.connectedNodes());
				this.cy.elements().not(near).addClass('dim');
				near.edges().addClass('near');
			}
		});
	}

	positions() {
		return Object.fromEntries(this.cy.nodes().map((node) => [node.id(), { x: Math.round(node.position('x')), y: Math.round(node.position('y')) }]));
	}

	/** Draws in the colours that the page has now. */
	recolour() {
		this.cy.style(look(colours()));
	}

	destroy() {
		this.cy.destroy();
	}

	#node(profile, positions) {
		const node = this.cy.getElementById(profile.id);
		if (node.empty()) {
			this.cy.add({ group: 'nodes', data: { ...profile }, position: { ...positions[profile.id] ?? { x: 0, y: 0 } } });
		}
		else {
			node.data(profile);
		}
	}

	/** What it says may be in another language by now. */
	#edge(relation) {
		const edge = this.cy.getElementById(relation.id);
		if (edge.empty()) {
			this.cy.add({ group: 'edges', data: { ...relation } });
		}
		else {
			edge.data({ sourceRole: relation.sourceRole, targetRole: relation.targetRole });
		}
	}

	#mark(name, ids) {
		this.cy.elements(`.${name}`).removeClass(name);
		ids.filter(Boolean).forEach((id) => this.cy.getElementById(id).addClass(name));
	}

	/** Moves what lies elsewhere than it should; where that is much, all is shown then. */
	#move(positions) {
		const moved = this.cy.nodes().filter((node) => positions[node.id()] && !lies(node, positions[node.id()]));
		const slowly = moved.length < 4 && !still.matches;
		for (const node of moved) {
			const position = { ...positions[node.id()] };
			node.stop();
			if (slowly) {
				node.animate({ position, duration: 200 });
			}
			else {
				node.position(position);
			}
		}
		if (moved.length > 3) {
			this.camera.fit();
		}
	}

	#place(fresh, positions, centre) {
		const taken = this.cy.nodes().filter((node) => positions[node.id()]).map((node) => positions[node.id()]);
		const lying = { ...positions };
		const middle = lying[centre] ?? { x: 0, y: 0 };
		const due = [...fresh].sort((one, other) => (other.id === centre) - (one.id === centre));
		for (const { id } of due) {
			const near = this.cy.getElementById(id).neighborhood('node').map((node) => lying[node.id()]).find(Boolean) ?? middle;
			lying[id] = id === centre && !taken.length ? middle : spots(taken, near, middle, 1)[0] ?? near;
			taken.push(lying[id]);
			this.cy.getElementById(id).position({ ...lying[id] });
		}
	}

	#layOut(name, centre, known) {
		const middle = this.cy.getElementById(centre);
		measure(this.cy, middle);
		const discrete = name !== 'cose';
		const layout = this.cy.layout({ name, ...LAYOUTS[name](middle), fit: discrete, padding: this.camera.padding, animate: discrete && known && !still.matches, animationDuration: 300, nodeDimensionsIncludeLabels: discrete });
		layout.one('layoutstop', () => !this.cy.destroyed() && this.#laid(!discrete, known));
		layout.run();
	}

	#laid(crowded, known) {
		if (crowded) {
			const points = this.positions();
			apart(Object.values(points));
			this.cy.batch(() => Object.entries(points).forEach(([id, point]) => this.cy.getElementById(id).position(point)));
			this.camera.fit(known);
		}
		this.#tell('laid', this.positions());
	}
}

function lies(node, { x, y }) {
	return Math.round(node.position('x')) === x && Math.round(node.position('y')) === y;
}

function ownStyles() {
	if (!document.getElementById(STYLES)) {
		document.head.append(Object.assign(document.createElement('link'), { id: STYLES, rel: 'stylesheet', href: '/components/graph/canvas.css' }));
	}
}
