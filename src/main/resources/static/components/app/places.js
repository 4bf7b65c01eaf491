import { html } from '/lib/element.js';
import { KINDS } from '/lib/kinds.js';

/**
 * Where one can be in the page: fits(path) says whether an address leads there, load() brings the module, view(path, query) is a template of it.
 * The first that fits is taken.
 */
export const PLACES = [
	{
		fits: (path) => path.length === 0,
		load: () => import('/components/home/home.js'),
		view: () => html`<relata-home></relata-home>`,
	},
	{
		fits: ([place, kind, ...rest]) => place === 'list' && KINDS.includes(kind) && rest.length === 0,
		load: () => import('/components/profiles/profiles.js'),
		view: ([, kind], query) => html`<relata-profiles .kind=${kind} .query=${query}></relata-profiles>`,
	},
	{
		fits: ([place, kind, ...rest]) => place === 'new' && KINDS.includes(kind) && rest.length === 0,
		load: () => import('/components/profile-form/profile-form.js'),
		view: ([, kind], query) => html`<relata-profile-form .kind=${kind} .name=${query.get('name')} .profileId=${undefined}></relata-profile-form>`,
	},
	{
		fits: ([place, id, view, ...rest]) => place === 'profiles' && id && view === 'edit' && rest.length === 0,
		load: () => import('/components/profile-form/profile-form.js'),
		view: ([, id]) => html`<relata-profile-form .kind=${undefined} .profileId=${id}></relata-profile-form>`,
	},
	{
		fits: ([place, id, view, ...rest]) => place === 'profiles' && id && (view === undefined || view === 'history') && rest.length === 0,
		load: () => import('/components/profile/profile.js'),
		view: ([, id, view]) => html`<relata-profile .profileId=${id} .tab=${view ?? 'overview'}></relata-profile>`,
	},
	{
		fits: ([place, id, ...rest]) => place === 'graph' && id && rest.length === 0,
		load: () => import('/components/graph/graph.js'),
		view: ([, id], query) => html`<relata-graph .profileId=${id} .query=${query}></relata-graph>`,
	},
	{
		fits: ([place, id, typeId, ...rest]) => place === 'hierarchy' && id && typeId && rest.length === 0,
		load: () => import('/components/hierarchy/hierarchy.js'),
		view: ([, id, typeId]) => html`<relata-hierarchy .profileId=${id} .typeId=${typeId}></relata-hierarchy>`,
	},
	{
		fits: ([place, id, ...rest]) => place === 'chain' && id && rest.length === 0,
		load: () => import('/components/chain/chain.js'),
		view: ([, id], query) => html`<relata-chain .profileId=${id} .query=${query}></relata-chain>`,
	},
	{
		fits: ([place]) => place === 'settings',
		load: () => import('/components/settings/settings.js'),
		view: ([, ...path], query) => html`<relata-settings .path=${path} .query=${query}></relata-settings>`,
	},
];
