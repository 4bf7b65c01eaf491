import { AskError } from '/lib/graphql.js';
import { send } from '/lib/http.js';
import { colours } from './look.js';
import { drawn } from './picture.js';

/** How a drawing can be taken elsewhere. */
export const EXPORTS = ['png', 'svg', 'csv', 'graphml'];

const EXTENSIONS = { csv: 'zip' };

/** Saves what is drawn as a file. */
export async function exported(view, format) {
	const blob = await (format === 'png' ? png(view) : format === 'svg' ? drawn(view.drawing.cy, colours()) : served(view, format));
	save(blob, `graph.${EXTENSIONS[format] ?? format}`);
}

function png({ drawing: { cy } }) {
	cy.elements().removeClass('dim near');
	return cy.png({ output: 'blob-promise', full: true, scale: Math.min(2, 4000 / Math.max(cy.elements().boundingBox().w, cy.elements().boundingBox().h)), bg: colours().paper });
}

async function served({ explorer }, format) {
	const { profiles, relations } = explorer.visible;
	const query = new URLSearchParams({ format, ...(explorer.drawing.asOf && { asOf: explorer.drawing.asOf }) });
	const body = JSON.stringify({ profileIds: profiles.map(({ id }) => id), relationIds: relations.map(({ id }) => id) });
	const response = await send(`/export/graph?${query}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
	if (!response.ok) {
		throw new AskError({ message: await problem(response), extensions: { code: `HTTP_${response.status}` } });
	}
	return response.blob();
}

async function problem(response) {
	const { message, detail } = await response.json().catch(() => ({}));
	return detail ?? message ?? `${response.status} ${response.statusText}`.trim();
}

function save(blob, name) {
	const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name });
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
