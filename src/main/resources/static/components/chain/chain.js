import '/components/graph/canvas.js';
import { way } from '/components/graph/query.js';
import { sentence } from '/components/graph/sentence.js';
import { Element, define, html, nothing } from '/lib/element.js';
import { LAST_DAY, asDay, today } from '/lib/format.js';
import { icon } from '/lib/icons.js';
import { profileLink } from '/lib/kinds.js';
import { language, messages } from '/lib/language.js';
import { go, note } from '/lib/router.js';
import { empty, failed, loading, shown } from '/lib/states.js';
import { MOST_STEPS, fitting, follow, following, read, start, written } from './steps.js';

const t = messages({
	en: {
		chain: 'Chain', title: 'Chain from {name}', steps: 'Steps', add: 'Follow', more: 'Other roles', remove: 'Remove {role} and what follows', day: 'On the day', today: 'Today', none: 'Nobody is at the end', noneText: 'On this day no way leads along these steps.', first: 'Follow a role', firstText: 'Choose a role above to see who is at its end, and go on from there.',
		ways: { one: '{count} way', other: '{count} ways' }, drawing: 'Drawing', next: 'Show more', cut: 'There are more ways than were followed, so some are missing.', full: 'A chain has {count} steps at the most.', dead: 'No relations go on from here.', gone: 'There is no such profile', goneText: 'It may have been deleted, or it is not for you to see.', 
	},
	pl: {
		chain: 'Łańcuch', title: 'Łańcuch: {name}', steps: 'Kroki', add: 'Idź dalej', more: 'Inne role', remove: 'Usuń krok {role} i następne', day: 'W dniu', today: 'Dzisiaj', none: 'Na końcu nie ma nikogo', noneText: 'W tym dniu żadna droga nie prowadzi przez te kroki.', first: 'Wybierz rolę', firstText: 'Wybierz rolę powyżej, aby zobaczyć, kto jest na końcu, i idź stamtąd dalej.',
		ways: { one: '{count} droga', few: '{count} drogi', many: '{count} dróg', other: '{count} drogi' }, drawing: 'Rysunek', next: 'Pokaż więcej', cut: 'Dróg jest więcej, niż zostało sprawdzonych, więc niektórych brakuje.', full: 'Łańcuch ma najwyżej {count} kroków.', dead: 'Stąd nie prowadzą żadne relacje.', gone: 'Nie ma takiego profilu', goneText: 'Mógł zostać usunięty albo nie możesz go zobaczyć.', 
	},
});

/** Roles followed one after the other from a profile, and who is at the end. The steps stand in the address. */
class Chain extends Element {

	static properties = ['profileId', 'query'];

	ways = [];
	chosen = null;
	marked = null;
	#positions = {};
	#drawn = {};
	#noted;
	start = this.task((signal, id) => start(id, signal));
	page = this.task((signal, after) => this.#ask(signal, after));
	next = this.task((signal) => following(this.steps.length ? [...new Set(this.ways.map(({ profiles }) => profiles.at(-1)))] : [this.profileId], this.asOf, signal));

	get steps() {
		return read(this.query.get('steps'));
	}

	get asOf() {
		return asDay(this.query.get('asOf'));
	}

	connected() {
		this.on(language, 'change', () => this.#follow());
		this.#begin();
	}

	changed(property) {
		if (this.isConnected && this.query.toString() !== this.#noted) {
			this.#begin();
		}
		else if (this.isConnected && property === 'profileId') {
			this.#begin();
		}
	}

	render() {
		const { profile } = this.start.value ?? {};
		return profile ? this.#view(profile) : html`<h1 class="visually-hidden">${t('chain')}</h1>${shown(this.start, () => empty({ picture: 'find', title: t('gone'), text: t('goneText') }), { lines: 8 })}`;
	}

	#view(profile) {
		return html`<p class="small">${profileLink(profile)}</p><header class="page-head"><h1>${t('title', { name: profile.name })}</h1>
				<div class="row"><input class="input chain-day" type="date" max=${LAST_DAY} aria-label=${t('day')} .value=${this.asOf ?? today()} @change=${(event) => this.#choose({ asOf: event.target.value })}>
					<button class="button" type="button" aria-pressed=${!this.asOf} @click=${() => this.#choose({ asOf: null })}>${t('today')}</button></div></header>
			<section class="chain-steps panel" aria-labelledby="steps-heading"><h2 id="steps-heading" class="visually-hidden">${t('steps')}</h2>
				<ol class="row"><li class="chip">${profileLink(profile)}</li>${this.steps.map((step, index) => this.#chip(step, index))}</ol>${this.#following(profile)}</section>
			${this.steps.length ? this.#answer() : empty({ picture: 'chain', title: t('first'), text: t('firstText') })}`;
	}

	#chip(step, index) {
		const role = this.#role(step);
		return html`<li class="chip"><span class="chip-arrow">${icon('right')}</span>${role}<button class="icon-button" type="button" aria-label=${t('remove', { role })} title=${t('remove', { role })} @click=${() => this.#remove(index)}>${icon('close')}</button></li>`;
	}

	#following({ kind }) {
		const { length } = this.steps;
		if (length >= MOST_STEPS) {
			return html`<p class="soft small">${t('full', { count: MOST_STEPS })}</p>`;
		}
		if (this.page.running || this.page.error || this.next.first) {
			return this.page.error ? nothing : loading(1);
		}
		const known = this.next.value ?? [];
		const last = this.steps.at(-1);
		const types = this.start.value.types;
		const others = fitting(types, last ? types.get(last.typeId)?.[last.to.toLowerCase()].kinds ?? [] : [kind], known);
		return html`<div class="row" role="group" aria-label=${t('add')}>${known.length ? known.map((step) => html`<button class="button small" type="button" data-follow @click=${() => this.#add(step)}>${icon('add')}${step.role}<span class="count">${step.count}</span></button>`) : html`<span class="soft small">${t('dead')}</span>`}
			${others.length ? html`<select class="input chain-more" aria-label=${t('more')} @change=${(event) => this.#add(others[event.target.value])}><option value="" .selected=${true}>${t('more')}…</option>${others.map(({ role }, index) => html`<option value=${index}>${role}</option>`)}</select>` : nothing}</div>`;
	}

	#answer() {
		if (this.page.error) {
			return failed(this.page.error, () => this.page.again());
		}
		if (!this.page.value) {
			return loading(8);
		}
		if (!this.ways.length) {
			return html`<div role="status">${empty({ picture: 'chain', title: t('none'), text: t('noneText') })}</div>`;
		}
		const { cut, pageInfo } = this.page.value;
		return html`${cut ? html`<p class="notice">${icon('warning')}${t('cut')}</p>` : nothing}<div class="chain"><section aria-labelledby="ways-heading"><div role="status"><h2 id="ways-heading">${t('ways', { count: this.ways.length })}${pageInfo.hasNextPage ? '+' : ''}</h2></div>
				<ol class="graph-way-list">${this.ways.map((found) => html`<li ?data-chosen=${this.marked === found} @pointerenter=${() => this.set({ marked: found })} @focusin=${() => this.set({ marked: found })}>${sentence(found)}</li>`)}</ol>
				${pageInfo.hasNextPage ? html`<button class="button" type="button" ?disabled=${this.page.running} @click=${() => this.#more(pageInfo.endCursor)}>${t('next')}</button>` : nothing}</section>
			<section class="graph-canvas" aria-label=${t('drawing')}><relata-graph-canvas .graph=${this.#graph()} .chosen=${this.chosen} @choose=${({ detail }) => this.set({ chosen: detail })}
				@act=${({ detail }) => detail.name === 'open' && go('profiles', detail.id)} @lay=${({ detail }) => Object.assign(this.#positions, detail.positions)}></relata-graph-canvas>${this.#shown()}</section></div>`;
	}

	/** What is chosen on the drawing leads on. */
	#shown() {
		const chosen = this.#graph().profiles.find(({ id }) => id === this.chosen);
		return chosen ? html`<p class="graph-count">${profileLink(chosen)}</p>` : nothing;
	}

	/** All ways as one drawing, from left to right; the same object for as long as it is the same. */
	#graph() {
		if (this.#drawn.ways !== this.ways || this.#drawn.way !== this.marked) {
			const profiles = this.ways.flatMap(({ graph }) => graph.profiles);
			const relations = this.ways.flatMap(({ graph }) => graph.relations);
			this.#drawn = {
				ways: this.ways, way: this.marked,
				graph: { profiles: [...new Map(profiles.map((profile) => [profile.id, profile])).values()], relations: [...new Map(relations.map((relation) => [relation.id, relation])).values()], positions: { ...this.#positions }, centre: this.profileId, way: this.marked, layout: 'breadthfirst' },
			};
		}
		return this.#drawn.graph;
	}

	#role({ typeId, to }) {
		return this.start.value.types.get(typeId)?.[to.toLowerCase()].role ?? typeId;
	}

	#add({ typeId, to }) {
		this.#choose({ steps: written([...this.steps, { typeId, to }]) });
	}

	#remove(index) {
		this.#choose({ steps: written(this.steps.slice(0, index)) });
	}

	async #choose(choice) {
		const query = Object.fromEntries(Object.entries({ ...Object.fromEntries(this.query), ...choice }).filter(([, value]) => value));
		note('chain', this.profileId, query);
		const chosen = new URLSearchParams(query);
		this.#noted = chosen.toString();
		this.query = chosen;
		const followed = this.#follow();
		await this.update();
		this.querySelector('.chip:last-child :is(a, button)')?.focus();
		await followed;
	}

	#begin() {
		this.#noted = this.query.toString();
		this.start.clear();
		this.start.run(this.profileId);
		this.#follow();
	}

	async #follow() {
		Object.assign(this, { ways: [], marked: null, chosen: null });
		this.#positions = {};
		this.page.clear();
		this.next.clear();
		if (this.steps.length) {
			await this.page.run(null);
		}
		if (!this.page.error && this.steps.length < MOST_STEPS) {
			await this.next.run();
		}
		await this.update();
	}

	async #more(after) {
		const { length } = this.ways;
		await this.page.run(after);
		await this.update();
		this.querySelectorAll('.graph-way-list > li')[length]?.querySelector('a').focus();
	}

	async #ask(signal, after) {
		const chain = await follow(this.profileId, this.steps, this.asOf, after, signal);
		signal.throwIfAborted();
		const found = chain.edges.map(({ node }) => way(node));
		this.ways = after ? [...this.ways, ...found] : found;
		this.#positions = {};
		return chain;
	}
}

define('relata-chain', Chain);
