import { Dialog } from '/components/dialog/dialog.js';
import { Submission } from '/components/settings/submission.js';
import { define, html, nothing } from '/lib/element.js';
import { messages } from '/lib/language.js';
import { typeName } from './types.js';

const t = messages({
	en: {
		heading: 'Delete {name}?', unused: 'No relation is of this type, so nothing else goes with it.', used: { one: '{count} relation is of this type.', other: '{count} relations are of this type.' },
		what: 'What is to happen', deactivate: 'Deactivate the type instead', deactivateText: 'All its relations stay as they are. No new ones can be added.',
		delete: { one: 'Delete the type and its {count} relation', other: 'Delete the type and its {count} relations' }, deleteText: 'This cannot be undone.', cancel: 'Cancel', doDelete: 'Delete', doDeactivate: 'Deactivate',
	},
	pl: {
		heading: 'Usunąć typ {name}?', unused: 'Nie ma relacji tego typu, więc nic innego nie zniknie.', used: { one: '{count} relacja jest tego typu.', few: '{count} relacje są tego typu.', many: '{count} relacji jest tego typu.', other: '{count} relacji jest tego typu.' },
		what: 'Co ma się stać', deactivate: 'Zamiast tego wyłącz typ', deactivateText: 'Wszystkie jego relacje zostaną. Nowych nie będzie można dodać.',
		delete: { one: 'Usuń typ i jego {count} relację', few: 'Usuń typ i jego {count} relacje', many: 'Usuń typ i jego {count} relacji', other: 'Usuń typ i jego {count} relacji' }, deleteText: 'Tego nie można cofnąć.', cancel: 'Anuluj', doDelete: 'Usuń', doDeactivate: 'Wyłącz',
	},
});

const DELETE = 'mutation ($input: DeleteRelationTypeInput!) { deleteRelationType(input: $input) { deletedId affected userErrors { code message field } } }';

/** Asks what is to become of a type's relations before it goes. Closes with 'deleted' or 'deactivate'. */
class DeleteType extends Dialog {

	submission = new Submission(this);
	choice = 'deactivate';

	get used() {
		return this.type.relationCount > 0;
	}

	get deletes() {
		return !this.used || this.choice === 'delete';
	}

	body() {
		const { relationCount: count, active } = this.type;
		return html`<div class="dialog-body">${this.submission.top()}<p>${this.used ? t('used', { count }) : t('unused')}</p>
				${this.used ? html`<fieldset class="stack choices"><legend class="label">${t('what')}</legend>
					${active ? this.#choice('deactivate', t('deactivate'), t('deactivateText')) : nothing}${this.#choice('delete', t('delete', { count }), t('deleteText'))}</fieldset>` : nothing}</div>
			<footer class="dialog-foot"><button class="button" type="button" @click=${() => this.close()}>${t('cancel')}</button>
				<button class="button ${this.deletes ? 'danger' : 'primary'}" type="button" ?disabled=${this.submission.busy || !(this.deletes || active)} @click=${this.#do}>${t(this.deletes ? 'doDelete' : 'doDeactivate')}</button></footer>`;
	}

	#choice(value, label, text) {
		return html`<label class="choice"><input type="radio" name="delete-choice" value=${value} .checked=${this.choice === value && (value === 'delete' || this.type.active)} @change=${() => this.set({ choice: value })}>
			<span><strong>${label}</strong><span class="soft small">${text}</span></span></label>`;
	}

	#do = async () => {
		if (!this.deletes) {
			this.close('deactivate');
		}
		else if (await this.submission.send(DELETE, { id: this.type.id, existing: this.used ? 'DELETE' : 'RESTRICT' })) {
			this.close('deleted');
		}
	};
}

define('relata-delete-type', DeleteType);

/** Asks and deletes: resolves to 'deleted', to 'deactivate' where that is wanted instead, or to undefined. */
export function deleteType(type) {
	const dialog = document.createElement('relata-delete-type');
	Object.assign(dialog, { type, heading: t('heading', { name: typeName(type) }) });
	return dialog.show();
}
