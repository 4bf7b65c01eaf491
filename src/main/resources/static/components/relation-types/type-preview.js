import { html, nothing } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { kindIcon } from '/lib/kinds.js';
import { LANGUAGES, language as page, messages } from '/lib/language.js';
import { sectionName } from './sections.js';

const t = messages({
	en: { title: 'This is how it looks', text: 'Two profiles that are related like this:', language: 'Language of the preview', relations: 'Relations', form: 'On the form, in {section}', required: 'needed', read: 'Read aloud:' },
	pl: { title: 'Tak to wygląda', text: 'Dwa profile połączone taką relacją:', language: 'Język podglądu', relations: 'Relacje', form: 'W formularzu, w sekcji {section}', required: 'wymagane', read: 'Czytaj:' },
});

/** Whom the preview relates, and how it reads, in the language of the preview. */
const EXAMPLES = {
	en: { CONTACT: ['Anna Miller', 'John Baker'], COMPANY: ['Mill & Sons', 'Green Bakery'], DEAL: ['Flour 2027', 'New ovens'], SPACE: ['New mill', 'Shop in Gdynia'], reads: ['', ' is the ', ' of ', '.'] },
	pl: { CONTACT: ['Anna Młynarz', 'Jan Piekarz'], COMPANY: ['Młyn i Synowie', 'Zielona Piekarnia'], DEAL: ['Mąka 2027', 'Nowe piece'], SPACE: ['Nowy młyn', 'Sklep w Gdyni'], reads: ['', ' to ', ' dla profilu ', '.'] },
};

/** What two profiles would look like that are related by a type which is being drafted; choose(language) shows them in another language. */
export function preview(draft, language, choose) {
	const examples = EXAMPLES[language] ?? EXAMPLES[page.code];
	const source = side(draft.source, language, examples, 0);
	const other = draft.symmetric ? draft.source : draft.target;
	const target = side(other, language, examples, 1);
	return html`<section class="type-preview stack" aria-labelledby="type-preview"><div class="row apart"><h2 id="type-preview">${t('title')}</h2>
			<span class="languages" role="group" aria-label=${t('language')}>${Object.entries(LANGUAGES).map(([code, name]) => html`<button class="button quiet small" type="button" lang=${code} aria-pressed=${code === language} @click=${() => choose(code)}>${name}</button>`)}</span></div>
		<p class="soft small">${t('text')}</p>${card(source, target)}${card(target, source)}
		<div class="type-sentences" lang=${language}><p class="soft small">${t('read')}</p>${sentence(target, source, examples)}${draft.symmetric ? nothing : sentence(source, target, examples)}</div></section>`;
}

function side(end, language, examples, index) {
	const kind = end.kinds[0];
	const texts = Object.values(end.roles).filter((text) => text.trim());
	return { kind, name: kind ? examples[kind][index] : '…', role: end.roles[language]?.trim() || texts[0] || '…', end };
}

function card(self, other) {
	const { formSection, required } = self.end;
	return html`<div class="mock"><p class="mock-name">${picture(self)}<strong>${self.name}</strong></p>
		<div class="mock-relations"><p class="label">${t('relations')}</p><p class="mock-role"><strong>${other.role}</strong><span class="count">1</span></p><p class="mock-other">${picture(other)}<span>${other.name}</span></p></div>
		${formSection.trim() ? html`<p class="soft small mock-form">${icon('note')}<span>${t('form', { section: sectionName(formSection.trim()) })}${required ? ` · ${t('required')}` : nothing}</span></p>` : nothing}</div>`;
}

function picture({ kind }) {
	return kind ? kindIcon(kind) : nothing;
}

function sentence(other, self, { reads: [before, is, of, end] }) {
	return html`<p class="type-sentence">${before}<strong>${other.name}</strong>${is}<mark>${other.role}</mark>${of}<strong>${self.name}</strong>${end}</p>`;
}
