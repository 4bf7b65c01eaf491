import { head } from '/components/settings/field.js';
import { Element, define, html, nothing } from '/lib/element.js';
import { fieldName } from '/lib/fields.js';
import { ask } from '/lib/graphql.js';
import { icon } from '/lib/icons.js';
import { KINDS, kindIcon, kindName } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { href } from '/lib/router.js';
import { session } from '/lib/session.js';
import { shown } from '/lib/states.js';
import { sectionName } from './sections.js';

const t = messages({
	en: {
		title: 'Form sections', text: 'What the form of each kind asks for. Where a relation stands is said in its type.', required: 'needed', relation: 'Relation', hint: 'No relation is on this form. Name a section in a relation type to put it here.', types: 'To the relation types',
		off: 'Relations are switched off, so no form shows them.',
	},
	pl: {
		title: 'Sekcje formularzy', text: 'O co pyta formularz każdego rodzaju profilu. Miejsce relacji ustala się w jej typie.', required: 'wymagane', relation: 'Relacja', hint: 'W tym formularzu nie ma relacji. Podaj sekcję w typie relacji, aby ją tu umieścić.', types: 'Do typów relacji',
		off: 'Relacje są wyłączone, więc żaden formularz ich nie pokazuje.',
	},
});

const FORMS = `query { ${KINDS.map((kind) => `${kind}: form(kind: ${kind}) { sections { name fields relationFields { otherRole as type { id source { required } target { required } } } } }`).join('\n')} }`;

/** What the form of each kind has, section by section; each relation leads to the type that puts it there. */
class FormSections extends Element {

	forms = this.task((signal) => ask(FORMS, {}, { signal }));

	connected() {
		this.forms.run();
	}

	render() {
		return html`${head(t('title'), t('text'), html`<a class="button" href=${href('settings', 'types')}>${t('types')}</a>`)}${session.settings.relationsEnabled ? nothing : html`<p class="notice">${icon('warning')}${t('off')}</p>`}
			${shown(this.forms, (forms) => html`<div class="forms">${KINDS.map((kind) => this.#form(kind, forms[kind].sections))}</div>`, { lines: 10 })}`;
	}

	#form(kind, sections) {
		const any = sections.some(({ relationFields }) => relationFields.length);
		return html`<section class="panel stack" aria-labelledby="form-${kind}"><h2 class="row" id="form-${kind}">${kindIcon(kind, { named: true })}${kindName(kind)}</h2>
			${sections.map((section) => html`<div class="form-section"><h3>${sectionName(section.name)}</h3><ul>${section.fields.map((field) => html`<li>${fieldName(field)}</li>`)}${section.relationFields.map((field) => this.#relation(field))}</ul></div>`)}
			${any ? nothing : html`<p class="soft small">${t('hint')}</p>`}</section>`;
	}

	#relation({ otherRole, as, type }) {
		const { required } = as === 'TARGET' ? type.target : type.source;
		return html`<li><a href=${href('settings', 'types', type.id)} title=${t('relation')}>${icon('chain')}${otherRole}</a>${required ? html` <span class="badge">${t('required')}</span>` : nothing}</li>`;
	}
}

define('relata-form-sections', FormSections);
