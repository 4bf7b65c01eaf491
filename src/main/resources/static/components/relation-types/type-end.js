import { checkField, lineField } from '/components/settings/field.js';
import { languageName } from '/components/settings/languages.js';
import { html, nothing } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { KINDS, kindIcon, kindName } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { sectionName } from './sections.js';

const t = messages({
	en: {
		source: 'One side', target: 'The other side', both: 'Both sides', kinds: 'Who stands here', role: 'What it is called, in {language}', rules: 'Limit and form', limit: 'At most', limitText: 'How many relations of this type one profile here may have on the same day. Empty: any number.',
		section: 'Section of the form', sectionText: 'Shows the relation as a field in this section of the profile’s form. Empty: not on the form.', required: 'Needs at least one', requiredText: 'The form asks for it, and the last one cannot be removed.',
	},
	pl: {
		source: 'Jedna strona', target: 'Druga strona', both: 'Obie strony', kinds: 'Kto tu stoi', role: 'Nazwa roli, {language}', rules: 'Limit i formularz', limit: 'Najwyżej', limitText: 'Ile relacji tego typu może mieć jeden profil po tej stronie tego samego dnia. Puste: dowolnie wiele.',
		section: 'Sekcja formularza', sectionText: 'Pokazuje relację jako pole w tej sekcji formularza profilu. Puste: nie ma jej w formularzu.', required: 'Wymaga co najmniej jednej', requiredText: 'Formularz o nią prosi, a ostatniej nie można usunąć.',
	},
});

/**
 * The fields of one side of a relation type: {side, end, symmetric, languages, needed, sections, submission, change(changes), speak(language)},
 * where 'needed' is the language in which it has to have a name.
 */
export function endFields({ side, end, symmetric, languages, needed, sections, submission, change, speak }) {
	const wrong = submission.message(`${side}.kinds`);
	return html`<fieldset class="panel stack type-end" data-side=${side}><legend class="visually-hidden">${t(symmetric ? 'both' : side)}</legend><h2 aria-hidden="true">${t(symmetric ? 'both' : side)}</h2>
		<div class="field" role="group" aria-labelledby="${side}-kinds" aria-describedby=${wrong ? `${side}-kinds-error` : nothing}><span class="label" id="${side}-kinds">${t('kinds')}</span>
			<div class="kind-choices">${KINDS.map((kind) => kindChoice(kind, end, change, wrong))}</div>${wrong ? html`<p class="error" id="${side}-kinds-error">${wrong}</p>` : nothing}</div>
		<div class="type-roles">${languages.map((language) => lineField({
			id: `${side}-role-${language}`, label: t('role', { language: languageName(language) }), lang: language, value: end.roles[language], required: language === needed, error: submission.message(`${side}.roles.${language}`),
			change: (text) => {
				speak(language);
				change({ roles: { ...end.roles, [language]: text } });
			},
		}))}</div>
		<details class="type-rules" ?open=${end.ruled}><summary>${icon('right')}${t('rules')}</summary><div class="stack">
			${lineField({ id: `${side}-limit`, label: t('limit'), hint: t('limitText'), type: 'number', min: 1, value: end.limit, error: submission.message(`${side}.limit`), change: (limit) => change({ limit }) })}
			${lineField({ id: `${side}-section`, label: t('section'), hint: t('sectionText'), value: end.formSection, list: `${side}-sections`, error: submission.message(`${side}.formSection`), change: (formSection) => change({ formSection }) })}
			<datalist id="${side}-sections">${sections.map((section) => html`<option value=${section} label=${sectionName(section)}></option>`)}</datalist>
			${checkField({ id: `${side}-required`, label: t('required'), hint: t('requiredText'), checked: end.required, change: (required) => change({ required }) })}</div></details></fieldset>`;
}

function kindChoice(kind, { kinds }, change, wrong) {
	const chosen = kinds.includes(kind);
	return html`<label class="kind-choice"><input type="checkbox" .checked=${chosen} aria-invalid=${wrong ? 'true' : nothing} @change=${() => change({ kinds: KINDS.filter((other) => (other === kind ? !chosen : kinds.includes(other))) })}>
		${kindIcon(kind, { named: true })}<span>${kindName(kind)}</span></label>`;
}
