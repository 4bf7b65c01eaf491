import { Element, define, html, nothing } from '/lib/element.js';
import { Offline } from '/lib/http.js';
import { icon } from '/lib/icons.js';
import { kindName } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { failed, loading } from '/lib/states.js';
import { keyed, step } from './keys.js';

const t = messages({
	en: {
		canvas: 'Drawing. Arrow keys go from profile to profile, Enter shows what is chosen.', at: '{name}, {kind}, {count} drawn', by: '{role}: {name}, {kind}, {count} drawn',
		relations: { one: '{count} relation', other: '{count} relations' }, nearer: 'Zoom in', farther: 'Zoom out', all: 'Show all', zoom: 'Zoom',
	},
	pl: {
		canvas: 'Rysunek. Strzałki prowadzą od profilu do profilu, Enter pokazuje wybrany.', at: '{name}, {kind}, narysowano: {count}', by: '{role}: {name}, {kind}, narysowano: {count}',
		relations: { one: '{count} relacja', few: '{count} relacje', many: '{count} relacji', other: '{count} relacji' }, nearer: 'Przybliż', farther: 'Oddal', all: 'Pokaż wszystko', zoom: 'Powiększenie',
	},
});

/**
 * Profiles and relations drawn. Properties: 'graph', what Drawing.show() takes; 'chosen', an id. Tells 'choose' with an id or null, 'act' with
 * what a key asked for, {name, id}, and 'lay' with {positions, moved}. 'drawing' is what it is drawn by.
 */
class Canvas extends Element {

	static properties = ['graph', 'chosen'];

	drawing;
	at = null;
	said = '';
	#shown;
	tool = this.task(async () => (await import('./drawing.js')).Drawing);

	connected() {
		this.tool.run();
		this.on(matchMedia('(prefers-color-scheme: dark)'), 'change', () => this.drawing?.recolour());
	}

	disconnected() {
		this.drawing?.destroy();
		this.drawing = this.#shown = undefined;
	}

	changed() {
		this.updated();
	}

	async updated() {
		await this.update();
		this.#show();
	}

	focus() {
		this.stage?.focus();
	}

	get stage() {
		return this.querySelector('.graph-stage');
	}

	render() {
		if (this.tool.error) {
			return failed(new Offline(this.tool.error), () => location.reload());
		}
		if (this.tool.value && this.graph && !this.drawing) {
			this.updated();
		}
		return html`<div class="graph-stage" tabindex="0" role="application" aria-label=${t('canvas')} @keydown=${this.#key} @focus=${this.#entered} @blur=${this.#left} @pointerleave=${() => this.drawing?.dim(null)}></div>
			${this.tool.value ? nothing : loading(3)}
			<p class="visually-hidden" role="status">${this.said}</p>
			<span class="graph-zoom" role="group" aria-label=${t('zoom')}>${[['add', 'nearer', () => this.drawing?.camera.zoom(1.3)], ['less', 'farther', () => this.drawing?.camera.zoom(1 / 1.3)], ['fit', 'all', () => this.drawing?.camera.fit()]]
				.map(([picture, text, act]) => html`<button class="icon-button" type="button" title=${t(text)} aria-label=${t(text)} @click=${act}>${icon(picture)}</button>`)}</span>`;
	}

	#show() {
		if (!this.isConnected || !this.graph || !this.tool.value || !this.stage) {
			return;
		}
		this.drawing ??= new this.tool.value(this.stage, (done, what) => this.#told(done, what));
		if (this.#shown !== this.graph) {
			this.#shown = this.graph;
			this.drawing.show(this.graph);
		}
		if (this.at && this.drawing.cy.getElementById(this.at).empty()) {
			this.at = null;
		}
		this.drawing.mark(this.chosen, this.#focused() ? this.at : null);
	}

	#told(done, what) {
		if (done === 'choose') {
			this.at = what && this.drawing.cy.getElementById(what).isNode() ? what : this.at;
			this.tell('choose', what);
		}
		else if (done === 'expand') {
			this.tell('act', { name: done, id: what });
		}
		else {
			this.tell('lay', { positions: what, moved: done === 'moved' });
		}
	}

	#focused() {
		return document.activeElement === this.stage;
	}

	#entered = () => {
		this.at ??= this.chosen && this.drawing?.cy.getElementById(this.chosen).isNode() ? this.chosen : this.graph?.centre;
		this.#go(this.at);
	};

	#left = () => this.drawing?.mark(this.chosen, null);

	#key = (event) => {
		const done = !event.ctrlKey && !event.metaKey && !event.altKey && this.drawing && keyed(event.key);
		if (!done) {
			return;
		}
		event.preventDefault();
		const { cy } = this.drawing;
		if (done.step) {
			const next = step(cy.getElementById(this.at ?? this.graph.centre), done.step);
			if (next) {
				this.#go(next.id, next.role);
			}
		}
		else if (done.drawing) {
			done.drawing(this.drawing);
		}
		else if (this.at) {
			this.tell('act', { name: done.act, id: this.at });
		}
	};

	/** Goes to a profile, and says which one that is. */
	#go(id, role) {
		const node = this.drawing?.cy.getElementById(id ?? '');
		if (!node?.nonempty()) {
			return;
		}
		const { name, kind } = node.data();
		const count = t('relations', { count: node.connectedEdges().length });
		this.set({ at: id, said: t(role ? 'by' : 'at', { name, kind: kindName(kind), count, role }) });
		this.drawing.mark(this.chosen, id);
		this.drawing.camera.reveal(id);
	}
}

define('relata-graph-canvas', Canvas);
