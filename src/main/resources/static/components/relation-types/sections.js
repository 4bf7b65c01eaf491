import { messages } from '/lib/language.js';

const OWN = ['General', 'Contact details'];

const t = messages({ en: { General: 'General', 'Contact details': 'Contact details' }, pl: { General: 'Ogólne', 'Contact details': 'Dane kontaktowe' } });

/** What a section of a form is called: those that Relata brings in the viewer's language, others as an administrator called them. */
export function sectionName(name) {
	return OWN.includes(name) ? t(name) : name;
}
