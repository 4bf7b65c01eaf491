import { picture } from './look.js';

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 60;

/** A drawing as an SVG of its own: shapes, pictures and words, and nothing that lies elsewhere. */
export async function drawn(cy, colours) {
	const pictures = await fetched(cy.nodes());
	const { x1, y1, w, h } = cy.elements().boundingBox();
	const svg = element('svg', { xmlns: SVG, viewBox: [x1 - MARGIN, y1 - MARGIN, w + 2 * MARGIN, h + 2 * MARGIN].map(Math.round).join(' '), 'font-family': colours.font, 'font-size': 12 });
	svg.append(element('rect', { x: x1 - MARGIN, y: y1 - MARGIN, width: w + 2 * MARGIN, height: h + 2 * MARGIN, fill: colours.paper }), arrow(colours));
	svg.append(...cy.edges().map((edge) => line(edge, colours)), ...cy.nodes().map((node) => shape(node, pictures, colours)));
	return new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' });
}

function arrow({ line: stroke }) {
	const defs = element('defs');
	const marker = element('marker', { id: 'arrow', viewBox: '0 0 8 8', refX: 8, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto' });
	marker.append(element('path', { d: 'M0 0 8 4 0 8z', fill: stroke }));
	defs.append(marker);
	return defs;
}

function line(edge, { line: stroke, soft, paper }) {
	const group = element('g');
	const [from, to, middle] = [edge.sourceEndpoint(), edge.targetEndpoint(), edge.midpoint()];
	const bend = edge.controlPoints()?.[0];
	const path = element('path', { d: `M${at(from)} ${bend ? `Q${at(bend)} ` : 'L'}${at(to)}`, fill: 'none', stroke, 'stroke-width': 1.4 });
	if (!edge.data('symmetric')) {
		path.setAttribute('marker-end', 'url(#arrow)');
	}
	group.append(path, words(edge.data('targetRole'), middle.x, middle.y, { fill: soft, stroke: paper, 'font-size': 10 }));
	return group;
}

function shape(node, pictures, { fill, soft, ink, paper }) {
	const { x, y } = node.position();
	const [width, height] = [node.width(), node.height()];
	const { kind, name, closed } = node.data();
	const group = element('g');
	const box = { x: x - width / 2, y: y - height / 2, width, height, rx: kind === 'CONTACT' ? width / 2 : 8, fill: closed ? soft : fill[kind] };
	const outline = element('rect', kind === 'DEAL' ? { ...box, x: x - width * 0.37, y: y - height * 0.37, width: width * 0.74, height: height * 0.74, transform: `rotate(45 ${x} ${y})` } : box);
	if (closed) {
		outline.setAttribute('stroke', ink);
		outline.setAttribute('stroke-dasharray', '4 3');
	}
	const symbol = document.importNode(pictures.get(picture(node.data())), true);
	Object.entries({ x: x - 11, y: y - 11, width: 22, height: 22 }).forEach(([key, value]) => symbol.setAttribute(key, value));
	group.append(outline, symbol, words(name, x, y + height / 2 + 16, { fill: ink, stroke: paper }));
	return group;
}

function words(text, x, y, attributes) {
	const made = element('text', { x, y, 'text-anchor': 'middle', 'paint-order': 'stroke', 'stroke-width': 3, 'stroke-linejoin': 'round', ...attributes });
	made.append(...lines(text).map((line, index) => Object.assign(element('tspan', { x, dy: index ? 13 : 0 }), { textContent: line })));
	return made;
}

/** A text in lines of some twenty letters, broken between words. */
function lines(text) {
	return text.split(' ').reduce((found, word) => (found.length && found.at(-1).length + word.length < 20 ? [...found.slice(0, -1), `${found.at(-1)} ${word}`] : [...found, word]), []);
}

function element(name, attributes = {}) {
	const made = document.createElementNS(SVG, name);
	Object.entries(attributes).filter(([key]) => key !== 'xmlns').forEach(([key, value]) => made.setAttribute(key, typeof value === 'number' ? Math.round(value * 10) / 10 : value));
	return made;
}

function at({ x, y }) {
	return `${Math.round(x)} ${Math.round(y)}`;
}

async function fetched(nodes) {
	const addresses = [...new Set(nodes.map((node) => picture(node.data())))];
	return new Map(await Promise.all(addresses.map(async (address) => {
		const text = await (await fetch(address)).text();
		return [address, new DOMParser().parseFromString(text, 'image/svg+xml').documentElement];
	})));
}
