import './canvas.js';
import './panel.js';
import './ways.js';
import { Element, define, html, nothing } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { closedMark, profileLink } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { here } from '/lib/router.js';
import { empty, reason, shown } from '/lib/states.js';
import { toast } from '/lib/toast.js';
import { Address } from './address.js';
import { Explorer } from './explorer.js';
import { filters } from './filters.js';
import { List } from './list.js';
import { decode } from './share.js';
import { toolbar } from './toolbar.js';
import { walkBar } from './walk.js';

const t = messages({
	en: {
		graph: 'Graph', title: 'Graph of {name}', chosen: 'Chosen', drawing: 'Drawing', list: 'List', filters: 'Filters', ways: 'Ways', views: 'What to show', none: 'Nothing is chosen', noneText: 'Choose a profile on the drawing, or in the list.',
		gone: 'There is no such profile', goneText: 'It may have been deleted, or it is not for you to see.', alone: 'It has no relations on this day.', closed: 'Only name and kind are yours to see, so nothing goes on from here.', drawn: 'Drawn: {profiles}, {relations}',
		profiles: { one: '{count} profile', other: '{count} profiles' }, relations: { one: '{count} relation', other: '{count} relations' },
	},
	pl: {
		graph: 'Graf', title: 'Graf: {name}', chosen: 'Wybrany', drawing: 'Rysunek', list: 'Lista', filters: 'Filtry', ways: 'Drogi', views: 'Co pokazać', none: 'Nic nie jest wybrane', noneText: 'Wybierz profil na rysunku albo na liście.',
		gone: 'Nie ma takiego profilu', goneText: 'Mógł zostać usunięty albo nie możesz go zobaczyć.', alone: 'W tym dniu nie ma żadnych relacji.', closed: 'Możesz zobaczyć tylko nazwę i rodzaj, więc stąd nie da się pójść dalej.', drawn: 'Narysowano: {profiles}, {relations}',
		profiles: { one: '{count} profil', few: '{count} profile', many: '{count} profili', other: '{count} profilu' }, relations: { one: '{count} relacja', few: '{count} relacje', many: '{count} relacji', other: '{count} relacji' },
	},
});

/** What can be shown beside the drawing; on a phone, in its place. */
const TABS = { chosen: 'centre', list: 'list', filters: 'filter', ways: 'way' };

/** What lies around a profile, drawn, and as a list. */
class Graph extends Element {

	static properties = ['profileId', 'query'];

	tab = 'chosen';
	chosen = null;
	sheet = false;
	walk = null;
	#address = new Address();
	#shown = {};
	#list = new List(this);
	explorer = new Explorer();
	opened = this.task((signal, id) => this.#open(signal, id));

	connected() {
		this.on(this.explorer, 'change', () => this.#changed());
		this.on(document, 'keydown', (event) => this.#undoing(event));
		this.#begin();
	}

	disconnected() {
		this.#address.forget();
	}

	changed() {
		if (this.isConnected && !this.#address.is(this.profileId, this.query)) {
			this.#begin();
		}
	}

	/** The profile in the middle. */
	get centre() {
		return this.explorer.profile(this.explorer.drawing.centre);
	}

	/** The drawing itself, once it is there. */
	get canvas() {
		return this.querySelector('relata-graph-canvas');
	}

	get drawing() {
		return this.canvas?.drawing;
	}

	render() {
		return this.opened.value ? this.#view() : html`<h1 class="visually-hidden">${t('graph')}</h1>${shown(this.opened, () => empty({ picture: 'find', title: t('gone'), text: t('goneText') }), { lines: 8 })}`;
	}

	#view() {
		const { name } = this.centre;
		return html`<div class="graph" data-tab=${this.tab} ?data-sheet=${this.sheet}>
			<header class="graph-head"><div><p class="small">${profileLink(this.centre)}</p><h1>${t('title', { name })}</h1></div>${toolbar(this)}</header>
			<div class="graph-views row" role="group" aria-label=${t('views')}>${Object.entries(TABS).map(([tab, picture]) => this.#tab(tab, picture))}</div>
			<section class="graph-canvas" aria-label=${t('drawing')}><relata-graph-canvas .graph=${this.#graph()} .chosen=${this.chosen} @choose=${({ detail }) => this.choose(detail)}
				@act=${({ detail }) => this.#act(detail)} @lay=${({ detail }) => this.explorer.lay(detail.positions, detail.moved)}></relata-graph-canvas>
				${this.#hint()}${this.walk ? walkBar(this, this.walk) : nothing}</section>
			<div class="graph-side">${this.#side()}<relata-graph-ways ?hidden=${this.tab !== 'ways'} .view=${this} .drawing=${this.explorer.drawing} .from=${this.#from()}></relata-graph-ways></div></div>`;
	}

	#tab(tab, picture) {
		return html`<button class="button quiet small" type="button" aria-pressed=${tab === this.tab} @click=${() => this.set({ tab, sheet: false })}>${icon(picture)}${tab === 'chosen'
			? html`<span class="wide">${t('chosen')}</span><span class="narrow">${t('drawing')}</span>` : t(tab)}</button>`;
	}

	/** What stands beside the drawing; the ways stay as they are while they are not shown. */
	#side() {
		switch (this.tab) {
			case 'list': return this.#list.render();
			case 'filters': return filters(this);
			case 'ways': return nothing;
			default: return this.chosen ? this.panel() : html`<div class="graph-none">${empty({ picture: 'centre', title: t('none'), text: t('noneText') })}</div>`;
		}
	}

	/** What there is to say and do about what is chosen. */
	panel() {
		return html`<relata-graph-panel .view=${this} .drawing=${this.explorer.drawing} .chosen=${this.chosen}></relata-graph-panel>`;
	}

	#hint() {
		const { profiles, relations } = this.explorer.visible;
		const text = this.centre.closed ? html`${closedMark()} ${t('closed')}` : profiles.length === 1 ? t('alone') : nothing;
		return html`${text === nothing ? nothing : html`<p class="graph-hint">${text}</p>`}<p class="graph-count small soft" role="status">${t('drawn', { profiles: t('profiles', { count: profiles.length }), relations: t('relations', { count: relations.length }) })}</p>`;
	}

	#from() {
		return this.explorer.profile(this.chosen) ?? this.centre;
	}

	/** What the canvas is to show: the same object for as long as nothing has changed. */
	#graph() {
		const { drawing } = this.explorer;
		if (this.#shown.of !== drawing) {
			this.#shown = { of: drawing, graph: { ...this.explorer.visible, ...pick(drawing) } };
		}
		return this.#shown.graph;
	}

	/** Chooses a profile or a relation, by its id; null chooses none. */
	choose(chosen) {
		return this.set({ chosen, sheet: chosen !== null, tab: chosen && this.tab !== 'list' ? 'chosen' : this.tab });
	}

	/** Does something that may fail. */
	async try(work) {
		try {
			await work();
		}
		catch (error) {
			toast(reason(error), { error: true });
		}
	}

	/** Draws a way, and goes along it where it is to be walked. */
	async way(way, walked) {
		this.explorer.highlight(way);
		this.set({ walk: walked ? { way, at: 0 } : null, ...(this.#narrow() && { tab: 'chosen', sheet: false }) });
		if (walked) {
			await this.step(0);
			this.querySelector('.graph-walk [data-next]')?.focus();
		}
	}

	/** Goes to the profile at a place of the way that is walked; null ends the walk. */
	async step(at) {
		if (at === null) {
			await this.set({ walk: null });
			this.canvas.focus();
			return;
		}
		const id = this.walk.way.profiles[at];
		await this.set({ walk: { ...this.walk, at }, chosen: id });
		this.drawing?.camera.centre(id);
	}

	/** Removes a profile from the drawing; what is chosen then is the middle. */
	drop(id) {
		this.explorer.remove(id);
		if (this.chosen === id) {
			this.set({ chosen: null, sheet: false });
		}
	}

	#act({ name, id }) {
		const acts = {
			open: async () => {
				await this.set({ chosen: id, tab: 'chosen', sheet: true });
				this.querySelector('relata-graph-panel')?.focus();
			},
			expand: () => !this.explorer.profile(id).closed && this.try(() => this.explorer.grow(id)),
			collapse: () => this.explorer.collapse(id),
			remove: () => this.drop(id),
			leave: () => this.choose(null),
		};
		acts[name]();
	}

	#begin() {
		this.#address.forget();
		this.opened.clear();
		this.set({ chosen: this.profileId, sheet: false, walk: null, tab: 'chosen' });
		this.opened.run(this.profileId);
	}

	/** The address tells of what is drawn, so that this also is what one comes back to, and what is there in another language. */
	#open(signal, id) {
		const { path, query } = here();
		const at = path[0] === 'graph' ? path[1] : id;
		return this.explorer.open(at, decode(path[1] ? query : this.query), signal);
	}

	#changed() {
		if (this.opened.value && (this.explorer.undoable || this.explorer.redoable || this.#address.known)) {
			this.#address.tell(this.explorer.drawing);
		}
		this.update();
	}

	#undoing(event) {
		const typing = event.target.closest?.('input:not([type="range"], [type="checkbox"]), textarea, dialog');
		const key = event.key.toLowerCase();
		if ((event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y') && !typing && this.opened.value) {
			event.preventDefault();
			this.explorer[key === 'y' || event.shiftKey ? 'redo' : 'undo']();
		}
	}

	#narrow() {
		return matchMedia('(width < 800px)').matches;
	}
}

function pick({ positions, centre, way, layout }) {
	return { positions, centre, way, layout };
}

define('relata-graph', Graph);
