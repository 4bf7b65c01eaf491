import { html } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { messages } from '/lib/language.js';
import { EXPORTS, exported } from './export.js';
import { help } from './help.js';
import { LAYOUTS } from './layouts.js';
import { openLink } from './link.js';

const t = messages({
	en: {
		tools: 'Tools', undo: 'Undo', redo: 'Redo', layout: 'Layout', arrange: 'Lay out again', share: 'Share', export: 'Export',
		cose: 'By forces', concentric: 'In rings', breadthfirst: 'As a tree', circle: 'In a circle', grid: 'As a grid',
		png: 'Picture (PNG)', svg: 'Drawing (SVG)', csv: 'Tables (CSV)', graphml: 'Graph (GraphML)',
	},
	pl: {
		tools: 'Narzędzia', undo: 'Cofnij', redo: 'Ponów', layout: 'Układ', arrange: 'Ułóż od nowa', share: 'Udostępnij', export: 'Eksportuj',
		cose: 'Według sił', concentric: 'W pierścieniach', breadthfirst: 'Jak drzewo', circle: 'W okręgu', grid: 'W siatce',
		png: 'Obraz (PNG)', svg: 'Rysunek (SVG)', csv: 'Tabele (CSV)', graphml: 'Graf (GraphML)',
	},
});

/** What one can do with a drawing as a whole. */
export function toolbar(view) {
	const { explorer } = view;
	return html`<div class="graph-tools row" role="group" aria-label=${t('tools')}>
		${tool('undo', () => explorer.undo(), !explorer.undoable)}${tool('redo', () => explorer.redo(), !explorer.redoable)}
		<select class="input" aria-label=${t('layout')} @change=${(event) => explorer.arrange(event.target.value)}>${Object.keys(LAYOUTS).map((layout) => html`<option value=${layout} .selected=${layout === explorer.drawing.layout}>${t(layout)}</option>`)}</select>
		${tool('arrange', () => explorer.arrange(explorer.drawing.layout), false, 'graph')}
		<button class="button" type="button" @click=${() => openLink(view)}>${icon('share')}<span class="wide">${t('share')}</span><span class="narrow visually-hidden">${t('share')}</span></button>
		<details class="menu"><summary class="button" aria-label=${t('export')}>${icon('export')}<span class="wide">${t('export')}</span></summary>
			<div class="menu-items">${EXPORTS.map((format) => html`<button type="button" @click=${() => view.try(() => exported(view, format))}>${t(format)}</button>`)}</div></details>
		${help()}</div>`;
}

function tool(name, act, disabled, picture = name) {
	return html`<button class="icon-button" type="button" title=${t(name)} aria-label=${t(name)} aria-disabled=${disabled} @click=${() => disabled || act()}>${icon(picture)}</button>`;
}
