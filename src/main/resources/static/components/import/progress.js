import { Element, define, html, nothing } from '/lib/element.js';
import { number } from '/lib/format.js';
import { icon } from '/lib/icons.js';
import { messages } from '/lib/language.js';
import { empty, failed, loading } from '/lib/states.js';
import { rejectionTable } from './rejected.js';
import { rejects, status } from './transfer.js';

const t = messages({
	en: {
		RUNNING: 'Importing…', DONE: 'The import is done', FAILED: 'The import has ended early', read: 'Rows read', created: 'New', updated: 'Changed', unchanged: 'As they were', rejected: 'Rejected', speed: '{count} rows a second',
		progress: 'Progress of the import', again: 'The same file can be sent again: what is there already is not made twice.', gone: 'Nothing is known of this import any more', goneText: 'It may be long over, or the server was started anew. The same file can be sent again.', stays: 'You may leave this page; the import goes on.',
	},
	pl: {
		RUNNING: 'Trwa import…', DONE: 'Import zakończony', FAILED: 'Import skończył się przedwcześnie', read: 'Przeczytane wiersze', created: 'Nowe', updated: 'Zmienione', unchanged: 'Bez zmian', rejected: 'Odrzucone', speed: { one: '{count} wiersz na sekundę', few: '{count} wiersze na sekundę', many: '{count} wierszy na sekundę', other: '{count} wiersza na sekundę' },
		progress: 'Postęp importu', again: 'Ten sam plik można wysłać ponownie: to, co już jest, nie powstanie drugi raz.', gone: 'Nic już nie wiadomo o tym imporcie', goneText: 'Mógł skończyć się dawno temu albo serwer został uruchomiony ponownie. Ten sam plik można wysłać jeszcze raz.', stays: 'Możesz opuścić tę stronę; import będzie trwał dalej.',
	},
});

const COUNTS = ['read', 'created', 'updated', 'unchanged', 'rejected'];

/** How long to wait before it is asked again how far the import is, in ms. */
const PAUSE = 400;

/**
 * How far an import is, until it ends; then what it has rejected. 'lines' is about how many rows there are, and
 * 'columns' has the names that the file has for columns, where that is known.
 */
class ImportProgress extends Element {

	static properties = ['importId', 'lines', 'columns'];

	now = this.task((signal) => this.#watch(signal));
	rejected = this.task((signal) => rejects(this.importId, signal));

	connected() {
		this.now.run();
	}

	changed(property) {
		if (property === 'importId' && this.isConnected && this.importId) {
			this.now.clear();
			this.rejected.clear();
			this.now.run();
		}
	}

	render() {
		const { value: now, error } = this.now;
		if (error) {
			return error.code === 'NO_SUCH_IMPORT' ? empty({ picture: 'import', title: t('gone'), text: t('goneText') }) : failed(error, () => this.now.again());
		}
		return now ? html`${this.#state(now)}${now.rejected && now.state !== 'RUNNING' ? this.#rejects(now) : nothing}` : loading(4);
	}

	#state(now) {
		const running = now.state === 'RUNNING';
		return html`<section class="panel stack" aria-labelledby="import-state"><h2 class="row import-state" id="import-state" data-state=${now.state}>${running ? nothing : icon(now.state === 'DONE' ? 'check' : 'warning')}<span role="status">${t(now.state)}</span></h2>
			${running ? this.#bar(now) : nothing}${now.message ? html`<p class=${now.state === 'FAILED' ? 'error' : ''}>${now.message}</p>` : nothing}
			<dl class="import-counts">${COUNTS.map((count) => html`<div data-count=${count} ?data-some=${now[count] > 0}><dt>${t(count)}</dt><dd>${number(now[count])}</dd></div>`)}</dl>
			<p class="soft small">${running ? t('stays') : now.state === 'FAILED' ? t('again') : t('speed', { count: now.rowsPerSecond })}</p></section>`;
	}

	/** How many rows there are is a guess, so the bar is not full before the end. */
	#bar({ read }) {
		return this.lines ? html`<progress class="import-bar" aria-label=${t('progress')} max=${this.lines} .value=${Math.min(read, this.lines * 0.98)}></progress>` : html`<progress class="import-bar" aria-label=${t('progress')}></progress>`;
	}

	#rejects({ rejected }) {
		const { value, error } = this.rejected;
		return error ? failed(error, () => this.rejected.again()) : value ? rejectionTable(this.importId, value, rejected, this.columns) : loading(4);
	}

	/** The first answer is shown at once, later ones as they come. */
	async #watch(signal) {
		let now = await status(this.importId, signal);
		while (now.state === 'RUNNING') {
			this.now.value = now;
			this.update();
			await new Promise((resolve) => setTimeout(resolve, PAUSE));
			now = await status(this.importId, signal);
		}
		if (now.rejected) {
			this.rejected.run();
		}
		return now;
	}
}

define('relata-import-progress', ImportProgress);
