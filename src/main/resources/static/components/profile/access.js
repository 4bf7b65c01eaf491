import { html, nothing } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { messages } from '/lib/language.js';

const t = messages({
	en: {
		OPEN: 'Open', LISTED: 'Name only', HIDDEN: 'Hidden', access: 'Who may see it',
		OPENText: 'Everybody who signs in may see and change it.', LISTEDText: 'Others see its name and kind, and that it is related to what they may see.', HIDDENText: 'For others it is not there.',
	},
	pl: {
		OPEN: 'Otwarty', LISTED: 'Tylko nazwa', HIDDEN: 'Ukryty', access: 'Kto go widzi',
		OPENText: 'Każdy, kto się zaloguje, może go zobaczyć i zmienić.', LISTEDText: 'Inni widzą nazwę i rodzaj oraz to, że łączą go relacje z profilami, które widzą.', HIDDENText: 'Dla innych go nie ma.',
	},
});

const LEVELS = ['OPEN', 'LISTED', 'HIDDEN'];

/** Says that not everybody sees a profile; nothing where everybody does. */
export function accessBadge(access) {
	return access === 'OPEN' ? nothing : html`<span class="badge" title=${t(`${access}Text`)}>${icon('lock')}${t(access)}</span>`;
}

/** What a choice is called. */
export function accessName(access) {
	return t(access);
}

/** Lets one choose who may see a profile, each choice with what it means; 'describedby' is the id of what else is said of it. */
export function accessChoice(chosen, choose, describedby) {
	return html`<fieldset class="field access-choice" aria-describedby=${describedby ?? nothing}><legend>${t('access')}</legend>${LEVELS.map((level) => html`<label class="check"><input type="radio" name="access" value=${level} .checked=${level === chosen} @change=${() => choose(level)}>
		<span><strong>${t(level)}</strong><span class="soft small">${t(`${level}Text`)}</span></span></label>`)}</fieldset>`;
}
