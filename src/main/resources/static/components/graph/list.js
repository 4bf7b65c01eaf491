import { html, nothing } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { closedMark, kindIcon, profileLink } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { repeat } from '/webjars/lit-html/directives/repeat.js';
import { seen } from './model.js';

const t = messages({
	en: { list: 'Profiles that are drawn', more: 'Show more', centre: 'in the middle', none: 'No relations on this day' },
	pl: { list: 'Narysowane profile', more: 'Pokaż więcej', centre: 'w środku', none: 'Brak relacji w tym dniu' },
});

const PAGE = 50;

/** What is drawn, in words: each profile with its relations by role. What is chosen here is chosen on the drawing too, and the other way around. */
export class List {

	#view;
	#length = PAGE;

	constructor(view) {
		this.#view = view;
	}

	render() {
		const { profiles, relations } = this.#view.explorer.visible;
		const related = grouped(relations);
		const ordered = [...profiles].sort((one, other) => this.#isCentre(other) - this.#isCentre(one));
		return html`<h2 class="visually-hidden">${t('list')}</h2><ol class="graph-list">${repeat(ordered.slice(0, this.#length), ({ id }) => id, (profile) => this.#item(profile, related.get(profile.id)))}</ol>
			${ordered.length > this.#length ? html`<button class="button small" type="button" @click=${this.#more}>${t('more')}</button>` : nothing}`;
	}

	#item(profile, roles) {
		const chosen = profile.id === this.#view.chosen;
		return html`<li ?data-chosen=${chosen}><h3><button class="graph-list-name" type="button" aria-expanded=${chosen} @click=${() => this.#choose(chosen ? null : profile.id)}>
				${kindIcon(profile.kind)}<span class="graph-list-text">${profile.name}${this.#isCentre(profile) ? html` <span class="soft small">${t('centre')}</span>` : nothing}</span>${profile.closed ? closedMark() : nothing}${icon(chosen ? 'up' : 'down')}</button></h3>
			${chosen ? this.#view.panel() : nothing}
			${roles ? html`<ul>${[...roles].map(([role, others]) => html`<li><span class="label">${role}</span><ul>${others.map((id) => html`<li>${profileLink(this.#view.explorer.profile(id))}</li>`)}</ul></li>`)}</ul>` : html`<p class="soft small">${t('none')}</p>`}</li>`;
	}

	#choose(id) {
		this.#view.choose(id);
		if (id) {
			this.#view.drawing?.camera.reveal(id);
		}
	}

	#isCentre({ id }) {
		return id === this.#view.explorer.drawing.centre;
	}

	#more = async () => {
		const first = this.#length;
		this.#length += PAGE;
		await this.#view.update();
		this.#view.querySelectorAll('.graph-list-name')[first]?.focus();
	};
}

/** The others of each profile, by profile and role. */
function grouped(relations) {
	const found = new Map();
	for (const relation of relations) {
		for (const id of new Set([relation.source, relation.target])) {
			const { otherRole, otherId } = seen(relation, id);
			const roles = found.get(id) ?? found.set(id, new Map()).get(id);
			roles.set(otherRole, [...roles.get(otherRole) ?? [], otherId]);
		}
	}
	return found;
}
