import { html } from '/lib/element.js';

/**
 * The places of the settings, in groups: what begins their address, whether they are for administrators, and as in the page's places how they are
 * loaded and shown. 'rest' is what follows in the address, before its query.
 */
export const SECTIONS = [
	{
		name: 'general', group: 'account', picture: 'settings',
		load: () => import('./general.js'),
		view: () => html`<relata-settings-general></relata-settings-general>`,
	},
	{
		name: 'types', group: 'account', picture: 'chain', admin: true, deeper: true,
		load: ([id]) => (id ? import('/components/relation-types/type-form.js') : import('/components/relation-types/relation-types.js')),
		view: ([id]) => (id ? html`<relata-type-form .typeId=${id === 'new' ? null : id}></relata-type-form>` : html`<relata-relation-types></relata-relation-types>`),
	},
	{
		name: 'forms', group: 'account', picture: 'note', admin: true,
		load: () => import('/components/relation-types/forms.js'),
		view: () => html`<relata-form-sections></relata-form-sections>`,
	},
	{
		name: 'people', group: 'account', picture: 'contact', admin: true,
		load: () => import('/components/people/people.js'),
		view: () => html`<relata-people></relata-people>`,
	},
	{
		name: 'groups', group: 'account', picture: 'people', admin: true,
		load: () => import('/components/people/groups.js'),
		view: () => html`<relata-groups></relata-groups>`,
	},
	{
		name: 'history', group: 'account', picture: 'history', admin: true,
		load: () => import('./history.js'),
		view: () => html`<relata-settings-history></relata-settings-history>`,
	},
	{
		name: 'import', group: 'data', picture: 'import',
		load: () => import('/components/import/import.js'),
		view: (_rest, query) => html`<relata-import .importId=${query.get('id') ?? undefined}></relata-import>`,
	},
	{
		name: 'export', group: 'data', picture: 'export',
		load: () => import('./export.js'),
		view: () => html`<relata-export></relata-export>`,
	},
	{
		name: 'tokens', group: 'you', picture: 'key',
		load: () => import('/components/people/tokens.js'),
		view: () => html`<relata-tokens></relata-tokens>`,
	},
	{
		name: 'password', group: 'you', picture: 'lock',
		load: () => import('/components/people/password.js'),
		view: () => html`<relata-password></relata-password>`,
	},
];
