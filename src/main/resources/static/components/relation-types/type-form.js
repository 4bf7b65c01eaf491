import { checkField, head, lineField } from '/components/settings/field.js';
import { languagesOf } from '/components/settings/languages.js';
import { Submission } from '/components/settings/submission.js';
import { Element, define, html, nothing } from '/lib/element.js';
import { ask } from '/lib/graphql.js';
import { icon } from '/lib/icons.js';
import { KINDS } from '/lib/kinds.js';
import { language, messages } from '/lib/language.js';
import { go, href } from '/lib/router.js';
import { session } from '/lib/session.js';
import { empty, reason, shown } from '/lib/states.js';
import { toast } from '/lib/toast.js';
import { creation, draftOf, missing, newDraft, revision, sides, unlimited } from './type-draft.js';
import { endFields } from './type-end.js';
import { impact, previewed } from './type-impact.js';
import { preview } from './type-preview.js';
import { TYPE, UPDATE, typeName } from './types.js';

const t = messages({
	en: {
		new: 'New relation type', back: 'All relation types', newText: 'Say who can be related, and what each side is called. Nothing is saved until you say so.', save: 'Save', add: 'Add the type', cancel: 'Cancel', symmetric: 'Both sides are called the same',
		symmetricText: 'As with partners: each is the other’s partner.', rules: 'Rules', hierarchical: 'Its relations are trees', hierarchicalText: 'The one side is the parent: each profile has at most one at a time, and there are no circles.',
		allowSelf: 'A profile can be related to itself', active: 'Active', activeText: 'New relations can be added. Those that exist stay either way.', more: 'More', edgeType: 'Edge type', edgeTypeText: 'The name in the database, for Cypher. Capitals, digits and underscores; it stays for ever. Empty: made from the name.',
		edgeTypeFixed: 'The name in the database, for Cypher. It stays as it is.', nameless: 'Give it a name; the account needs one in this language.', unlimited: 'This is no whole number, or too large.', added: '{name} is added', saved: '{name} is saved', gone: 'There is no such relation type', goneText: 'Somebody may have deleted it.',
	},
	pl: {
		new: 'Nowy typ relacji', back: 'Wszystkie typy relacji', newText: 'Określ, kogo można połączyć i jak nazywa się każda strona. Nic nie zostanie zapisane, dopóki tego nie zrobisz.', save: 'Zapisz', add: 'Dodaj typ', cancel: 'Anuluj', symmetric: 'Obie strony nazywają się tak samo',
		symmetricText: 'Jak u partnerów: każdy jest partnerem drugiego.', rules: 'Zasady', hierarchical: 'Relacje tworzą drzewa', hierarchicalText: 'Jedna strona jest nadrzędna: każdy profil ma najwyżej jedną naraz i nie ma kółek.',
		allowSelf: 'Profil może być połączony sam ze sobą', active: 'Aktywny', activeText: 'Można dodawać nowe relacje. Te, które są, zostają tak czy inaczej.', more: 'Więcej', edgeType: 'Typ krawędzi', edgeTypeText: 'Nazwa w bazie danych, dla Cyphera. Wielkie litery, cyfry i podkreślenia; zostaje na zawsze. Puste: powstanie z nazwy.',
		edgeTypeFixed: 'Nazwa w bazie danych, dla Cyphera. Nie zmienia się.', nameless: 'Podaj nazwę; konto potrzebuje jej w tym języku.', unlimited: 'To nie jest liczba całkowita albo jest za duża.', added: 'Dodano typ {name}', saved: 'Zapisano typ {name}', gone: 'Nie ma takiego typu relacji', goneText: 'Może ktoś go usunął.',
	},
});

const KNOWN = `query ($id: ID!, $edit: Boolean!) {
	node(id: $id) @include(if: $edit) { ... on RelationType { ${TYPE} } }
	${KINDS.map((kind) => `${kind}: form(kind: ${kind}) { sections { name } }`).join('\n')}
}`;

const CREATE = `mutation ($input: CreateRelationTypeInput!) { createRelationType(input: $input) { relationType { ${TYPE} } userErrors { code message field } } }`;

const FIELDS = ['edgeType', ...['source', 'target'].flatMap((side) => ['kinds', 'limit', 'formSection', 'roles.en', 'roles.pl'].map((field) => `${side}.${field}`))];

/** Adds or changes a relation type, with a preview of both profiles as one types; what a change would do to relations is shown before. */
class TypeForm extends Element {

	static properties = ['typeId'];

	draft;
	spoken = language.code;
	submission = new Submission(this, FIELDS);
	known = this.task((signal) => this.#ask(signal));

	connected() {
		this.known.run();
	}

	render() {
		return html`<p class="type-back"><a href=${href('settings', 'types')}>${icon('left')}${t('back')}</a></p>${shown(this.known, ({ type }) => (type === null ? this.#gone() : this.#form(type)), { lines: 10 })}`;
	}

	#gone() {
		return html`${head(t('gone'))}${empty({ picture: 'chain', title: t('gone'), text: t('goneText') })}`;
	}

	#form(type) {
		const { submission, draft } = this;
		return html`${head(type ? typeName(type) : t('new'), type ? '' : t('newText'))}
			<form class="type-form" novalidate @submit=${(event) => this.#save(event, type)}>
				<div class="stack type-sides">${submission.top()}${this.#symmetric(type)}${sides(draft).map((side) => this.#end(side))}</div>
				<div class="type-aside">${preview(draft, this.spoken, (spoken) => this.set({ spoken }))}</div>
				<div class="stack type-more"><fieldset class="panel stack"><legend class="visually-hidden">${t('rules')}</legend><h2 aria-hidden="true">${t('rules')}</h2>${this.#rules(type)}</fieldset>
					<div class="row type-foot"><button class="button primary" type="submit" ?disabled=${submission.busy}>${type ? t('save') : t('add')}</button><a class="button" href=${href('settings', 'types')}>${t('cancel')}</a></div></div></form>`;
	}

	#symmetric(type) {
		return html`<div class="panel">${checkField({ id: 'symmetric', label: t('symmetric'), hint: t('symmetricText'), checked: this.draft.symmetric, disabled: type?.relationCount > 0, change: (symmetric) => this.#change({ symmetric }) })}</div>`;
	}

	#end(side) {
		const { draft, submission } = this;
		const end = draft[side];
		const roles = ['source', 'target'].flatMap((name) => Object.keys(draft[name].roles)).map((code) => ({ language: code }));
		return endFields({
			side, end, submission, symmetric: draft.symmetric, languages: languagesOf(roles, session.settings.defaultLanguage), needed: session.settings.defaultLanguage,
			sections: [...new Set(end.kinds.flatMap((kind) => this.known.value.sections[kind]))],
			change: (changes) => this.#change({ [side]: { ...this.draft[side], ...changes } }), speak: (spoken) => this.set({ spoken }),
		});
	}

	#rules(type) {
		const { draft, submission } = this;
		const check = (id, hint) => checkField({ id, label: t(id), hint: hint && t(`${id}Text`), checked: draft[id], change: (checked) => this.#change({ [id]: checked }) });
		return html`${draft.symmetric ? nothing : check('hierarchical', true)}${check('allowSelf')}${type ? check('active', true) : nothing}
			<details class="type-rules" ?open=${Boolean(submission.message('edgeType'))}><summary>${icon('right')}${t('more')}</summary>${type ? html`<div class="field"><span class="label">${t('edgeType')}</span><code>${type.edgeType}</code><p class="hint">${t('edgeTypeFixed')}</p></div>`
				: lineField({ id: 'edge-type', label: t('edgeType'), hint: t('edgeTypeText'), value: draft.edgeType, error: submission.message('edgeType'), change: (edgeType) => this.#change({ edgeType: edgeType.toUpperCase() }) })}</details>`;
	}

	#change(changes) {
		return this.set({ draft: { ...this.draft, ...changes } });
	}

	async #ask(signal) {
		const { node, ...forms } = await ask(KNOWN, { id: this.typeId ?? '', edit: this.typeId !== null }, { signal });
		const type = this.typeId === null ? undefined : node?.edgeType ? node : null;
		this.draft ??= type ? draftOf(type) : newDraft();
		return { type, sections: Object.fromEntries(KINDS.map((kind) => [kind, forms[kind].sections.map(({ name }) => name)])) };
	}

	async #save(event, type) {
		event.preventDefault();
		const wrong = [...missing(this.draft, session.settings.defaultLanguage, t('nameless')), ...unlimited(this.draft, t('unlimited'))];
		if (wrong.length) {
			await this.submission.refuse(wrong);
		}
		else if (type) {
			await this.#revise(type);
		}
		else {
			this.#done(await this.submission.send(CREATE, creation(this.draft)), 'added');
		}
	}

	/** Where relations are in the way of the change it is asked first what becomes of them. */
	async #revise(type) {
		const input = revision(type.id, this.draft);
		try {
			const found = await previewed(input);
			if (found.userErrors.length) {
				await this.submission.refuse(found.userErrors);
				return;
			}
			const existing = found.refused ? await impact(input, found) : 'RESTRICT';
			if (existing) {
				this.#done(await this.submission.send(UPDATE, { ...input, existing }), 'saved');
			}
		}
		catch (error) {
			await this.submission.refuse([{ message: reason(error) }]);
		}
	}

	#done(payload, said) {
		if (payload) {
			toast(t(said, { name: typeName(payload.relationType) }));
			go('settings', 'types');
		}
	}
}

define('relata-type-form', TypeForm);
