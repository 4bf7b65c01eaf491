import { Element, define, html, nothing } from '/lib/element.js';
import { LAST_DAY, asDay, today } from '/lib/format.js';
import { ask } from '/lib/graphql.js';
import { icon } from '/lib/icons.js';
import { profileLink } from '/lib/kinds.js';
import { language, messages } from '/lib/language.js';
import { go, here, note } from '/lib/router.js';
import { empty, failed, loading } from '/lib/states.js';
import { rollUp } from './roll-up.js';
import { Tree } from './tree.js';

const t = messages({
	en: {
		group: 'Group', title: 'Group of {name}', path: 'From the top', type: 'Kind of group', day: 'On the day', today: 'Today', tree: 'Members', members: { one: '{count} member', other: '{count} members' }, more: 'Show more', shown: '{shown} of {count} shown',
		cut: 'The group is larger than what is looked at, so all of this is about a part of it.', gone: 'There is no such group', goneText: 'The profile may have been deleted, or it is not for you to see.', alone: 'It stands alone', aloneText: 'On this day nothing is above or below it.',
	},
	pl: {
		group: 'Grupa', title: 'Grupa: {name}', path: 'Od góry', type: 'Rodzaj grupy', day: 'W dniu', today: 'Dzisiaj', tree: 'Członkowie', members: { one: '{count} członek', few: '{count} członków', many: '{count} członków', other: '{count} członka' }, more: 'Pokaż więcej', shown: 'Pokazano {shown} z {count}',
		cut: 'Grupa jest większa niż to, co zostało sprawdzone, więc wszystko tutaj dotyczy jej części.', gone: 'Nie ma takiej grupy', goneText: 'Profil mógł zostać usunięty albo nie możesz go zobaczyć.', alone: 'Stoi samodzielnie', aloneText: 'W tym dniu nic nie stoi ani nad nim, ani pod nim.',
	},
});

const PROFILE = 'id kind name closed';

const GROUP = `query ($of: ID!, $typeId: ID!, $asOf: Date, $after: String, $whole: Boolean!) {
	profile(id: $of) @include(if: $whole) { ${PROFILE} }
	relationTypes(includeInactive: true) @include(if: $whole) { id hierarchical source { role } target { role } }
	hierarchy(of: $of, typeId: $typeId, asOf: $asOf) {
		path @include(if: $whole) { ${PROFILE} } cut
		members(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { parentId node { ${PROFILE} } } }
		rollUp @include(if: $whole) { counts { kind count } deals { status currency count amount } dealsBehindSpaces { status currency count amount } owners ownerCount warning cut }
	}
}`;

/** The whole group around a profile as a tree, with what the group is related to. */
class Hierarchy extends Element {

	static properties = ['profileId', 'typeId'];

	asOf = null;
	#tree = new Tree(this);
	group = this.task((signal) => this.#ask(signal, null));
	page = this.task((signal, after) => this.#ask(signal, after));

	connected() {
		this.on(language, 'change', () => this.#begin());
		this.asOf = asDay(here().query.get('asOf'));
		this.#begin();
	}

	changed() {
		if (this.isConnected) {
			this.asOf = asDay(here().query.get('asOf'));
			this.#begin();
		}
	}

	render() {
		const { value, error } = this.group;
		return value?.profile && value.hierarchy && !error ? this.#view(value) : html`<h1 class="visually-hidden">${t('group')}</h1>${this.#otherwise(value, error)}`;
	}

	#otherwise(value, error) {
		if (error) {
			return failed(error, () => this.group.again());
		}
		return value ? empty({ picture: 'tree', title: t('gone'), text: t('goneText') }) : loading(8);
	}

	#view({ profile, relationTypes, hierarchy }) {
		const { path, cut, members: { totalCount } } = hierarchy;
		return html`<p class="small">${profileLink(profile)}</p><header class="page-head"><h1>${t('title', { name: profile.name })} <span class="count">${t('members', { count: totalCount })}</span></h1>
				<div class="row">${this.#types(relationTypes)}${this.#day()}</div></header>
			${cut ? html`<p class="notice">${icon('warning')}${t('cut')}</p>` : nothing}
			<nav aria-label=${t('path')}><ol class="hierarchy-path">${path.map((step) => html`<li aria-current=${step.id === profile.id ? 'true' : nothing}>${profileLink(step)}</li>`)}</ol></nav>
			<div class="hierarchy"><section class="panel" aria-labelledby="tree-heading"><h2 id="tree-heading" tabindex="-1">${t('tree')}</h2>
					${totalCount === 1 ? empty({ picture: 'tree', title: t('alone'), text: t('aloneText') }) : this.#tree.render(this.members, profile.id)}${this.#more()}</section>
				${rollUp(hierarchy.rollUp)}</div>`;
	}

	#types(types) {
		const trees = types.filter(({ hierarchical }) => hierarchical);
		return trees.length < 2 ? nothing : html`<select class="input" aria-label=${t('type')} @change=${(event) => go('hierarchy', this.profileId, event.target.value, this.asOf ? { asOf: this.asOf } : {})}>${trees
			.map(({ id, source, target }) => html`<option value=${id} .selected=${id === this.typeId}>${source.role} – ${target.role}</option>`)}</select>`;
	}

	#day() {
		return html`<input class="input" type="date" max=${LAST_DAY} aria-label=${t('day')} .value=${this.asOf ?? today()} @change=${(event) => this.#on(event.target.value)}>
			<button class="button" type="button" aria-pressed=${!this.asOf} @click=${() => this.#on(null)}>${t('today')}</button>`;
	}

	#more() {
		const { hierarchy: { members } } = this.page.value ?? this.group.value;
		if (this.page.error) {
			return failed(this.page.error, () => this.page.again());
		}
		return members.pageInfo.hasNextPage ? html`<div class="row"><button class="button small" type="button" ?disabled=${this.page.running} @click=${() => this.#next(members.pageInfo.endCursor)}>${t('more')}</button>
			<span class="soft small" role="status">${t('shown', { shown: this.members.length, count: members.totalCount })}</span></div>` : nothing;
	}

	#begin() {
		this.page.clear();
		this.group.clear();
		this.group.run();
	}

	#on(day) {
		this.asOf = asDay(day);
		note('hierarchy', this.profileId, this.typeId, this.asOf ? { asOf: this.asOf } : {});
		this.page.clear();
		this.group.run();
	}

	async #next(after) {
		await this.page.run(after);
		await this.update();
		this.querySelector('#tree-heading').focus();
	}

	async #ask(signal, after) {
		const data = await ask(GROUP, { of: this.profileId, typeId: this.typeId, asOf: this.asOf, after, whole: after === null }, { signal });
		signal.throwIfAborted();
		const found = (data.hierarchy?.members.edges ?? []).map(({ node, parentId }) => ({ ...node, parentId }));
		this.members = after ? [...this.members, ...found] : found;
		return data;
	}
}

define('relata-hierarchy', Hierarchy);
