import { Dialog } from '/components/dialog/dialog.js';
import { define, html, nothing } from '/lib/element.js';
import { icon } from '/lib/icons.js';
import { messages } from '/lib/language.js';
import { href } from '/lib/router.js';
import { MOST_SHARED, encode } from './share.js';

const t = messages({
	en: { share: 'Share this view', text: 'Whoever opens the link sees what is drawn, as far as it is theirs to see.', link: 'Link', copy: 'Copy the link', copied: 'Copied', cut: 'The link has the {count} profiles nearest to the middle.' },
	pl: { share: 'Udostępnij ten widok', text: 'Kto otworzy odnośnik, zobaczy to, co jest narysowane, o ile może to zobaczyć.', link: 'Odnośnik', copy: 'Kopiuj odnośnik', copied: 'Skopiowano', cut: 'Odnośnik zawiera {count} profili najbliższych środka.' },
});

/** A link that restores a drawing, to be copied. */
class Link extends Dialog {

	drawing;
	copied = false;
	heading = t('share');

	body() {
		return html`<div class="dialog-body"><p>${t('text')}</p>${this.drawing.profiles.size > MOST_SHARED ? html`<p class="soft small">${t('cut', { count: MOST_SHARED })}</p>` : nothing}
			<label class="field"><span class="label">${t('link')}</span><input class="input" data-link readonly .value=${this.#link()} @focus=${(event) => event.target.select()}></label></div>
			<footer class="dialog-foot"><span role="status">${this.copied ? html`${icon('check')} ${t('copied')}` : nothing}</span><button class="button primary" type="button" @click=${this.#copy}>${t('copy')}</button></footer>`;
	}

	#link() {
		return new URL(href('graph', this.drawing.centre, encode(this.drawing)), location.href).href;
	}

	/** Where the browser lets no page at the clipboard, as without TLS, by the field's own means. */
	#copy = async () => {
		const field = this.querySelector('[data-link]');
		try {
			await navigator.clipboard.writeText(field.value);
			this.set({ copied: true });
		}
		catch {
			field.focus();
			field.select();
			this.set({ copied: document.execCommand('copy') });
		}
	};
}

define('relata-graph-link', Link);

/** Shows the link to what is drawn. */
export function openLink(view) {
	const dialog = document.createElement('relata-graph-link');
	dialog.drawing = view.explorer.drawing;
	dialog.show();
}
