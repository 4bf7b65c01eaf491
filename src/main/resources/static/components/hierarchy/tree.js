import { html, nothing } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { profileLink } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { repeat } from '/webjars/lit-html/directives/repeat.js';

const t = messages({ en: { here: 'You are here', below: 'Below {name}' }, pl: { here: 'Tu jesteś', below: 'Pod: {name}' } });

/** A group as nested lists; what is below a member can be folded away. */
export class Tree {

	#view;
	#folded = new Set();

	constructor(view) {
		this.#view = view;
	}

	/** 'members' are {id, parentId, …}, parents before children; 'asked' is the id of the one to mark. */
	render(members, asked) {
		const below = Map.groupBy?.(members, ({ parentId }) => parentId) ?? grouped(members);
		return html`<ul class="tree">${this.#items(below.get(null) ?? [], below, asked)}</ul>`;
	}

	#items(members, below, asked) {
		return repeat(members, ({ id }) => id, (member) => this.#item(member, below, asked));
	}

	#item(member, below, asked) {
		const children = below.get(member.id);
		const open = !this.#folded.has(member.id);
		return html`<li><div class="tree-member" ?data-asked=${member.id === asked}>${children ? html`<button class="icon-button" type="button" aria-expanded=${open} aria-label=${t('below', { name: member.name })} @click=${() => this.#fold(member.id, open)}>${icon(open ? 'down' : 'right')}</button>` : html`<span class="tree-leaf"></span>`}
				${profileLink(member)}${children ? html`<span class="count">${children.length}</span>` : nothing}${member.id === asked ? html`<span class="badge good">${t('here')}</span>` : nothing}</div>
			${children && open ? html`<ul>${this.#items(children, below, asked)}</ul>` : nothing}</li>`;
	}

	#fold(id, open) {
		this.#folded[open ? 'add' : 'delete'](id);
		this.#view.update();
	}
}

function grouped(members) {
	const below = new Map();
	members.forEach((member) => below.set(member.parentId, [...below.get(member.parentId) ?? [], member]));
	return below;
}
