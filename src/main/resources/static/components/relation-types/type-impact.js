import { Dialog } from '/components/dialog/dialog.js';
import { define, html, nothing } from '/lib/element.js';
import { span } from '/lib/format.js';
import { ask } from '/lib/graphql.js';
import { icon } from '/lib/icons.js';
import { profileLink } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { reason } from '/lib/states.js';

const t = messages({
	en: {
		heading: 'Some relations do not fit the new rules', count: { one: '{count} relation does not fit any more.', other: '{count} relations do not fit any more.' }, what: 'What is to become of them', examples: 'Such as',
		RESTRICT: 'Nothing: do not save the change', RESTRICTText: 'The type stays as it is. You can mend the relations first.', KEEP: 'Keep them as they are', KEEPText: 'They can still be ended, noted or removed. New ones have to fit.',
		END: 'End them today', ENDText: 'Today is their last day. Those that begin later are removed.', DELETE: 'Remove them', DELETEText: 'They are gone from both profiles.',
		kept: { one: '{count} stays', other: '{count} stay' }, ended: { one: '{count} ends today', other: '{count} end today' }, deleted: { one: '{count} is removed', other: '{count} are removed' }, back: 'Back to the form', save: 'Save the change', would: 'This would happen: {what}.',
	},
	pl: {
		heading: 'Niektóre relacje nie pasują do nowych zasad', count: { one: '{count} relacja przestanie pasować.', few: '{count} relacje przestaną pasować.', many: '{count} relacji przestanie pasować.', other: '{count} relacji przestanie pasować.' }, what: 'Co ma się z nimi stać', examples: 'Na przykład',
		RESTRICT: 'Nic: nie zapisuj zmiany', RESTRICTText: 'Typ zostanie taki, jaki jest. Możesz najpierw poprawić relacje.', KEEP: 'Zostaw je bez zmian', KEEPText: 'Nadal można je zakończyć, opisać lub usunąć. Nowe muszą pasować.',
		END: 'Zakończ je dzisiaj', ENDText: 'Dziś jest ich ostatni dzień. Te, które zaczynają się później, zostaną usunięte.', DELETE: 'Usuń je', DELETEText: 'Znikną z obu profili.',
		kept: { one: '{count} zostanie', few: '{count} zostaną', many: '{count} zostanie', other: '{count} zostanie' }, ended: { one: '{count} skończy się dzisiaj', few: '{count} skończą się dzisiaj', many: '{count} skończy się dzisiaj', other: '{count} skończy się dzisiaj' },
		deleted: { one: '{count} zostanie usunięta', few: '{count} zostaną usunięte', many: '{count} zostanie usuniętych', other: '{count} zostanie usuniętych' }, back: 'Wróć do formularza', save: 'Zapisz zmianę', would: 'Stanie się to: {what}.',
	},
});

const PREVIEW = `query ($input: UpdateRelationTypeInput!) {
	previewRelationTypeChange(input: $input) {
		refused kept ended deleted userErrors { code message field }
		examples { id since until sourceRole targetRole source { id kind name closed } target { id kind name closed } }
	}
}`;

const POLICIES = ['RESTRICT', 'KEEP', 'END', 'DELETE'];

/** What a change to a type would do; nothing is written. */
export async function previewed(input, options) {
	return (await ask(PREVIEW, { input }, options)).previewRelationTypeChange;
}

/** Shows what a change would do to relations, for each of the things that can become of them. Closes with the one to save by. */
class TypeImpact extends Dialog {

	heading = t('heading');
	policy = 'RESTRICT';
	effect = this.task((signal) => previewed({ ...this.input, existing: this.policy }, { signal }));

	body() {
		const stays = this.policy === 'RESTRICT';
		return html`<div class="dialog-body"><p>${t('count', { count: this.found.refused })}</p>
				<fieldset class="stack choices"><legend class="label">${t('what')}</legend>${POLICIES.map((policy) => this.#choice(policy))}</fieldset>
				<div role="status">${stays ? nothing : this.#effect()}</div>
				<section class="stack"><h3>${t('examples')}</h3><ul class="type-examples">${this.found.examples.map((relation) => example(relation))}</ul></section></div>
			<footer class="dialog-foot"><button class="button" type="button" @click=${() => this.close()}>${t('back')}</button>
				${stays ? nothing : html`<button class="button ${this.policy === 'DELETE' ? 'danger' : 'primary'}" type="button" ?disabled=${!this.#ready} @click=${() => this.close(this.policy)}>${t('save')}</button>`}</footer>`;
	}

	get #ready() {
		return !this.effect.running && this.effect.value && !this.effect.error;
	}

	#choice(policy) {
		return html`<label class="choice"><input type="radio" name="policy" value=${policy} .checked=${this.policy === policy} @change=${() => this.#choose(policy)}>
			<span><strong>${t(policy)}</strong><span class="soft small">${t(`${policy}Text`)}</span></span></label>`;
	}

	#effect() {
		const { running, error, value } = this.effect;
		if (error && !running) {
			return html`<p class="error">${reason(error)}</p>`;
		}
		if (running || !value) {
			return html`<span class="bone" aria-hidden="true"></span>`;
		}
		const what = ['kept', 'ended', 'deleted'].filter((change) => value[change]).map((change) => t(change, { count: value[change] }));
		return html`<p class="type-effect">${icon('warning')}${t('would', { what: what.join(', ') })}</p>`;
	}

	#choose(policy) {
		this.set({ policy });
		if (policy !== 'RESTRICT') {
			this.effect.run();
		}
	}
}

function example({ source, target, sourceRole, targetRole, since, until }) {
	return html`<li><span class="row">${profileLink(source)}<span class="soft">→</span>${profileLink(target)}</span><span class="soft small">${sourceRole} → ${targetRole}${since || until ? ` · ${span(since, until)}` : nothing}</span></li>`;
}

define('relata-type-impact', TypeImpact);

/** Asks what is to become of the relations in the way of a change: resolves to a policy, or to undefined where it is not to be saved. */
export function impact(input, found) {
	const dialog = document.createElement('relata-type-impact');
	Object.assign(dialog, { input, found });
	return dialog.show();
}
