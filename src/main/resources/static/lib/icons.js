import { svg } from '/webjars/lit-html/lit-html.js';
import { html } from '/lib/element.js';

/** Drawn on a grid of 24, with strokes of the text's colour. */
const PATHS = {
	contact: svg`<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c1-4 4-6 7.5-6s6.5 2 7.5 6"/>`,
	company: svg`<path d="M5 21V4.500A1.5 1.5 0 0 1 6.5 3h7A1.5 1.5 0 0 1 15 4.500V21M15 9h2.500A1.5 1.5 0 0 1 19 10.500V21M3 21h18M8.5 7.500h3M8.5 11.500h3M8.5 15.500h3"/>`,
	deal: svg`<path d="M12.5 3H20a1 1 0 0 1 1 1v7.500L12 20.500a1.5 1.5 0 0 1-2 0L3.5 14a1.5 1.5 0 0 1 0-2z"/><circle cx="16.5" cy="7.5" r="1.2"/>`,
	space: svg`<rect x="3" y="4" width="7.5" height="7" rx="1.5"/><rect x="13.5" y="4" width="7.5" height="7" rx="1.5"/><rect x="3" y="14" width="7.5" height="6.5" rx="1.5"/><rect x="13.5" y="14" width="7.5" height="6.5" rx="1.5"/>`,
	find: svg`<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>`,
	add: svg`<path d="M12 5v14M5 12h14"/>`,
	less: svg`<path d="M5 12h14"/>`,
	fit: svg`<path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5"/>`,
	filter: svg`<path d="M4 6h16M7 12h10M10 18h4"/>`,
	way: svg`<circle cx="5.5" cy="18" r="2.5"/><circle cx="18.5" cy="6" r="2.5"/><path d="M8 18h6a3 3 0 0 0 0-6h-4a3 3 0 0 1 0-6h6"/>`,
	help: svg`<circle cx="12" cy="12" r="8.5"/><path d="M9.5 9.500a2.5 2.5 0 1 1 3.6 2.300c-.8.4-1.1.9-1.1 1.700M12 16.500v.1"/>`,
	centre: svg`<circle cx="12" cy="12" r="6.5"/><circle cx="12" cy="12" r="1.5"/><path d="M12 2.500v3M12 18.500v3M2.500 12h3M18.500 12h3"/>`,
	list: svg`<path d="M9 6h11M9 12h11M9 18h11M4.5 6v.1M4.5 12v.1M4.5 18v.1"/>`,
	close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
	edit: svg`<path d="M4 20h4L19.5 8.500a2 2 0 0 0 0-2.800l-1.2-1.200a2 2 0 0 0-2.8 0L4 16zM14 6l4 4"/>`,
	remove: svg`<path d="M4 7h16M9.5 7V4.500h5V7M6.5 7l.8 12a1.5 1.5 0 0 0 1.5 1.500h6.400a1.5 1.5 0 0 0 1.5-1.500l.8-12M10 11v5.500M14 11v5.5"/>`,
	more: svg`<circle cx="5" cy="12" r=".8"/><circle cx="12" cy="12" r=".8"/><circle cx="19" cy="12" r=".8"/>`,
	menu: svg`<path d="M4 7h16M4 12h16M4 17h16"/>`,
	home: svg`<path d="m3.5 11 8.5-7 8.5 7M6 9.500V20h12V9.500M10 20v-5.500h4V20"/>`,
	settings: svg`<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>`,
	history: svg`<path d="M4 12a8 8 0 1 0 2.5-5.800L4 8.500M4 4v4.500h4.500M12 8v4.500l3 2"/>`,
	undo: svg`<path d="M8.5 5 4.5 9l4 4M4.5 9H14a5.5 5.5 0 0 1 0 11h-3"/>`,
	redo: svg`<path d="m15.5 5 4 4-4 4M19.5 9H10a5.5 5.5 0 0 0 0 11h3"/>`,
	graph: svg`<circle cx="6" cy="6" r="2.5"/><circle cx="18" cy="9" r="2.5"/><circle cx="9" cy="18" r="2.5"/><path d="m8.4 6.6 7.2 1.800M6.7 8.400l1.6 7.200M16.2 10.800l-5.4 5.4"/>`,
	tree: svg`<rect x="9" y="3" width="6" height="4.5" rx="1"/><rect x="3" y="16.5" width="6" height="4.5" rx="1"/><rect x="15" y="16.5" width="6" height="4.5" rx="1"/><path d="M12 7.500V12M6 16.500V12h12v4.5"/>`,
	chain: svg`<path d="M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.700L12 6.300M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.700l1-1"/>`,
	lock: svg`<rect x="5" y="11" width="14" height="9.5" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>`,
	check: svg`<path d="m5 12.5 4.5 4.500L19 7"/>`,
	warning: svg`<path d="M12 4 2.8 20h18.400zM12 10v4.500M12 17.300v.1"/>`,
	offline: svg`<path d="M3 3l18 18M8.5 16a5 5 0 0 1 7 0M5 12.500a10 10 0 0 1 4.5-2.700M14.5 9.700A10 10 0 0 1 19 12.500M12 19.500v.1"/>`,
	down: svg`<path d="m6 9 6 6 6-6"/>`,
	right: svg`<path d="m9 6 6 6-6 6"/>`,
	left: svg`<path d="m15 6-6 6 6 6"/>`,
	up: svg`<path d="m6 15 6-6 6 6"/>`,
	grip: svg`<path d="M9 6v.1M9 12v.1M9 18v.1M15 6v.1M15 12v.1M15 18v.1"/>`,
	people: svg`<circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 19.500c.8-3.5 3.3-5 6.5-5s5.7 1.5 6.5 5M15.5 5.300a3.5 3.5 0 0 1 0 6.400M18 14.800c2 .7 3.2 2.3 3.7 4.7"/>`,
	key: svg`<circle cx="8" cy="15.5" r="4.5"/><path d="m11.5 12.5 8-8M16.5 7.500l3 3"/>`,
	import: svg`<path d="M12 4v11M7.5 10.5 12 15l4.5-4.500M4 19.500h16"/>`,
	export: svg`<path d="M12 15V4M7.5 8.5 12 4l4.5 4.500M4 19.500h16"/>`,
	share: svg`<path d="M12 15V4M8 7.5 12 4l4 3.500M6 11H5v9.500h14V11h-1"/>`,
	language: svg`<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.500c2.5 2.5 3.5 5.3 3.5 8.500s-1 6-3.5 8.500c-2.5-2.5-3.5-5.3-3.5-8.500s1-6 3.5-8.5"/>`,
	leave: svg`<path d="M14 4H6a1.5 1.5 0 0 0-1.5 1.500v13A1.5 1.5 0 0 0 6 20h8M10 12h10.500M16.5 8l4 4-4 4"/>`,
	note: svg`<path d="M5 4h14v11l-5 5H5zM19 15h-5v5M8.5 8.500h7M8.5 12h4"/>`,
	calendar: svg`<rect x="4" y="5.5" width="16" height="15" rx="2"/><path d="M4 10h16M8 3v4M16 3v4"/>`,
	play: svg`<path d="M7 4.500v15l12-7.500z"/>`,
	merge: svg`<path d="M6 4v3.500c0 3 6 4 6 7V20M18 4v3.500c0 3-6 4-6 7M8.5 16.5 12 20l3.5-3.5"/>`,
};

/** A picture that goes with a text, so screen readers pass over it. */
export function icon(name) {
	return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${PATHS[name]}</svg>`;
}
