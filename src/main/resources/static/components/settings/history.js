import { Element, define, html, nothing } from '/lib/element.js';
import { moment } from '/lib/format.js';
import { ask } from '/lib/graphql.js';
import { messages } from '/lib/language.js';
import { empty, shown } from '/lib/states.js';
import { head } from './field.js';

const t = messages({
	en: { title: 'History', text: 'Who has changed settings and relation types, newest first.', more: 'Show more', none: 'Nothing has been changed yet', noneText: 'What administrators change from now on stands here.' },
	pl: { title: 'Historia', text: 'Kto i jak zmieniał ustawienia i typy relacji, od najnowszych zmian.', more: 'Pokaż więcej', none: 'Niczego jeszcze nie zmieniono', noneText: 'Tu pojawi się to, co zmienią administratorzy.' },
});

const HISTORY = 'query ($after: String) { settings { history(first: 25, after: $after) { pageInfo { hasNextPage endCursor } edges { node { id at by summary } } } } }';

/** What administrators have changed, in pages. */
class SettingsHistory extends Element {

	page = this.task((signal, after, before) => this.#ask(signal, after, before));

	connected() {
		this.page.run(null, []);
	}

	render() {
		return html`${head(t('title'), t('text'))}${shown(this.page, (page) => this.#changes(page), { lines: 8 })}`;
	}

	#changes({ changes, pageInfo }) {
		return changes.length ? html`<ol class="settings-history settings-narrow">${changes.map(({ at, by, summary }) => html`<li><p>${summary}</p><p class="soft small">${by} · <time datetime=${at}>${moment(at)}</time></p></li>`)}</ol>
			${pageInfo.hasNextPage ? html`<button class="button list-more" type="button" ?disabled=${this.page.running} @click=${() => this.page.run(pageInfo.endCursor, changes)}>${t('more')}</button>` : nothing}`
			: empty({ picture: 'history', title: t('none'), text: t('noneText') });
	}

	async #ask(signal, after, before) {
		const { settings } = await ask(HISTORY, { after }, { signal });
		return { changes: [...before, ...settings.history.edges.map(({ node }) => node)], pageInfo: settings.history.pageInfo };
	}
}

define('relata-settings-history', SettingsHistory);
