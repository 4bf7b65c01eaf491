import { still } from './camera.js';

const KINDS = ['contact', 'company', 'deal', 'space'];

/** The colours of the page as they are now, for what is drawn outside of its styles. */
export function colours() {
	const style = getComputedStyle(document.documentElement);
	const read = (name) => style.getPropertyValue(`--${name}`).trim();
	const dark = matchMedia('(prefers-color-scheme: dark)').matches;
	const fill = Object.fromEntries(KINDS.map((kind) => [kind.toUpperCase(), dark ? mixed(read(kind), '#000000', 0.4) : read(kind)]));
	return { fill, paper: read('paper'), ground: read('hover'), ink: read('ink'), soft: read('soft'), line: mixed(read('line-strong'), read('paper'), 0.35), accent: read('accent'), font: read('font') };
}

/** The picture of a kind, or of what is closed, in white. */
export function picture({ kind, closed }) {
	return `/components/graph/pictures/${closed ? 'closed' : kind.toLowerCase()}.svg`;
}

/** What Cytoscape draws with. */
export function look({ fill, paper, ground, ink, soft, line, accent, font }) {
	return [
		{
			selector: 'node',
			style: {
				width: 42, height: 42, 'background-color': (node) => (node.data('closed') ? soft : fill[node.data('kind')]),
				'background-image': (node) => picture(node.data()), 'background-width': 22, 'background-height': 22, 'border-width': 0,
				label: 'data(name)', color: ink, 'font-family': font, 'font-size': 12, 'text-valign': 'bottom', 'text-margin-y': 6, 'text-wrap': 'wrap', 'text-max-width': 116,
				'text-background-color': paper, 'text-background-opacity': 0.85, 'text-background-padding': 2, 'text-background-shape': 'round-rectangle', 'min-zoomed-font-size': 5,
				'overlay-opacity': 0, 'transition-property': 'opacity', 'transition-duration': still.matches ? 0 : 120,
			},
		},
		{ selector: 'node[kind = "COMPANY"], node[kind = "SPACE"]', style: { shape: 'round-rectangle' } },
		{ selector: 'node[kind = "DEAL"]', style: { shape: 'round-diamond', width: 50, height: 50, 'background-width': 20, 'background-height': 20 } },
		{ selector: 'node[?closed]', style: { 'background-opacity': 0.75, 'border-width': 2, 'border-style': 'dashed', 'border-color': ink } },
		{ selector: '.centre', style: { width: 56, height: 56, 'background-width': 28, 'background-height': 28, 'font-size': 13, 'font-weight': 600 } },
		{
			selector: 'edge',
			style: {
				width: 1.4, 'line-color': line, 'target-arrow-color': line, 'target-arrow-shape': (edge) => (edge.data('symmetric') ? 'none' : 'triangle'), 'arrow-scale': 0.8, 'curve-style': 'bezier',
				label: 'data(targetRole)', color: soft, 'font-family': font, 'font-size': 10, 'text-rotation': 'autorotate', 'text-background-color': paper, 'text-background-opacity': 0.9,
				'text-background-padding': 2, 'min-zoomed-font-size': 6, 'overlay-opacity': 0, 'transition-property': 'opacity', 'transition-duration': still.matches ? 0 : 120,
			},
		},
		{ selector: '.way', style: { 'z-index': 5 } },
		{ selector: 'edge.way', style: { width: 3.5, 'line-color': accent, 'target-arrow-color': accent, color: ink } },
		{ selector: 'node.way', style: { 'border-width': 3, 'border-color': accent, 'border-style': 'solid' } },
		{ selector: 'edge.near, edge.chosen', style: { color: ink, 'line-color': ink, 'target-arrow-color': ink, label: (edge) => (edge.data('symmetric') ? edge.data('targetRole') : `${edge.data('sourceRole')} → ${edge.data('targetRole')}`) } },
		{ selector: 'node.chosen', style: { 'border-width': 4, 'border-color': accent, 'border-style': 'solid' } },
		{ selector: 'node.at', style: { 'outline-width': 3, 'outline-color': accent, 'outline-offset': 5 } },
		{ selector: '.dim', style: { opacity: 0.18 } },
		{ selector: 'core', style: { 'active-bg-color': ground, 'active-bg-opacity': 0.4 } },
	];
}

/** A colour of the page, #rrggbb, mixed with a part of another. */
function mixed(colour, other, part) {
	const [one, two] = [colour, other].map((hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)));
	return `#${one.map((value, index) => Math.round(value * (1 - part) + two[index] * part).toString(16).padStart(2, '0')).join('')}`;
}
