import { confirm } from '/components/dialog/dialog.js';
import { choiceField, head, lineField } from '/components/settings/field.js';
import { Submission } from '/components/settings/submission.js';
import { Element, define, html } from '/lib/element.js';
import { ago, moment } from '/lib/format.js';
import { ask, change } from '/lib/graphql.js';
import { icon } from '/lib/icons.js';
import { messages } from '/lib/language.js';
import { empty, reason, shown } from '/lib/states.js';
import { toast } from '/lib/toast.js';
import { showToken } from './token-dialog.js';

const t = messages({
	en: {
		title: 'Tokens', text: 'A token lets a script work with Relata as you. Whoever has it may do what you may.', new: 'New token', name: 'Name', nameText: 'What it is for, such as “Nightly import”.', days: 'Good for', span: { one: '{count} day', other: '{count} days' }, make: 'Make the token',
		made: 'Made', until: 'Good until', used: 'Last used', never: 'Never', revoke: 'Revoke', revokeIt: 'Revoke: {name}', sure: 'Revoke {name}?', sureText: 'Scripts that come with it are turned away from now on. This cannot be undone.', revoked: '{name} is revoked',
		none: 'You have no tokens', noneText: 'Those that you make are listed here.', over: 'Expired', list: 'Your tokens', tools: 'Tools',
	},
	pl: {
		title: 'Tokeny', text: 'Token pozwala skryptowi pracować z Relatą w twoim imieniu. Kto go ma, może to, co ty.', new: 'Nowy token', name: 'Nazwa', nameText: 'Do czego służy, na przykład „Nocny import”.', days: 'Ważny przez', span: { one: '{count} dzień', few: '{count} dni', many: '{count} dni', other: '{count} dnia' }, make: 'Utwórz token',
		made: 'Utworzony', until: 'Ważny do', used: 'Ostatnio użyty', never: 'Nigdy', revoke: 'Unieważnij', revokeIt: 'Unieważnij: {name}', sure: 'Unieważnić {name}?', sureText: 'Skrypty, które go używają, nie będą już wpuszczane. Tego nie można cofnąć.', revoked: 'Unieważniono token {name}',
		none: 'Nie masz żadnych tokenów', noneText: 'Te, które utworzysz, pojawią się tutaj.', over: 'Wygasł', list: 'Twoje tokeny', tools: 'Narzędzia',
	},
});

const TOKENS = 'query { viewer { tokens { id name createdAt expiresAt lastUsedAt } } }';

const CREATE = 'mutation ($input: CreateTokenInput!) { createToken(input: $input) { id token userErrors { code message field } } }';

const REVOKE = 'mutation ($input: RevokeTokenInput!) { revokeToken(input: $input) { deletedId userErrors { message } } }';

const DAY = 86_400_000;

const SPANS = ['30', '90', '364'];

/** The viewer's own tokens: make one, which is shown once, and revoke them. */
class Tokens extends Element {

	name = '';
	days = '90';
	submission = new Submission(this, ['name', 'expiresAt']);
	tokens = this.task(async (signal) => (await ask(TOKENS, {}, { signal })).viewer.tokens);

	connected() {
		this.tokens.run();
	}

	render() {
		const { submission } = this;
		return html`${head(t('title'), t('text'))}<div class="stack"><form class="panel stack settings-narrow" novalidate @submit=${this.#make}><h2>${t('new')}</h2>${submission.top()}
				<div class="token-fields">${lineField({ id: 'token-name', label: t('name'), hint: t('nameText'), value: this.name, error: submission.message('name'), change: (name) => this.set({ name }) })}
					${choiceField({ id: 'token-days', label: t('days'), value: this.days, error: submission.message('expiresAt'), options: SPANS.map((days) => [days, t('span', { count: Number(days) })]), change: (days) => this.set({ days }) })}</div>
				<div><button class="button primary" type="submit" ?disabled=${submission.busy}>${icon('key')}${t('make')}</button></div></form>
			${shown(this.tokens, (tokens) => (tokens.length ? this.#table(tokens) : empty({ picture: 'key', title: t('none'), text: t('noneText') })))}</div>`;
	}

	#table(tokens) {
		return html`<div class="table-frame"><table class="table people-table" aria-label=${t('list')}><thead><tr><th scope="col">${t('name')}</th><th scope="col">${t('made')}</th><th scope="col">${t('until')}</th><th scope="col">${t('used')}</th><td><span class="visually-hidden">${t('tools')}</span></td></tr></thead>
			<tbody>${tokens.map((token) => this.#row(token))}</tbody></table></div>`;
	}

	#row({ id, name, createdAt, expiresAt, lastUsedAt }) {
		const over = new Date(expiresAt) < Date.now();
		return html`<tr><th scope="row">${name}</th><td data-field=${t('made')}>${moment(createdAt)}</td><td data-field=${t('until')}>${over ? html`<span class="badge bad">${t('over')}</span>` : moment(expiresAt)}</td><td data-field=${t('used')}>${lastUsedAt ? ago(lastUsedAt) : t('never')}</td>
			<td class="people-tools"><button class="button small" type="button" aria-label=${t('revokeIt', { name })} @click=${() => this.#revoke(id, name)}>${t('revoke')}</button></td></tr>`;
	}

	#make = async (event) => {
		event.preventDefault();
		const { name } = this;
		const made = await this.submission.send(CREATE, { name, expiresAt: new Date(Date.now() + Number(this.days) * DAY).toISOString() });
		if (made) {
			this.set({ name: '' });
			await showToken(name.trim(), made.token);
			this.querySelector('#token-name').focus();
			await this.tokens.again();
		}
	};

	async #revoke(id, name) {
		if (!await confirm({ heading: t('sure', { name }), text: t('sureText'), action: t('revoke'), danger: true })) {
			return;
		}
		try {
			const { userErrors: [refused] } = await change(REVOKE, { id });
			toast(refused?.message ?? t('revoked', { name }), { error: Boolean(refused) });
			await this.tokens.again();
		}
		catch (error) {
			toast(reason(error), { error: true });
		}
		this.querySelector('#token-name').focus();
	}
}

define('relata-tokens', Tokens);
