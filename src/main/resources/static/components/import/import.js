import './progress.js';
import { choiceField, head } from '/components/settings/field.js';
import { Element, define, html, nothing } from '/lib/element.js';
import { number } from '/lib/format.js';
import { ask } from '/lib/graphql.js';
import { icon } from '/lib/icons.js';
import { KINDS, kindName } from '/lib/kinds.js';
import { messages } from '/lib/language.js';
import { note } from '/lib/router.js';
import { session } from '/lib/session.js';
import { failed, reason, shown } from '/lib/states.js';
import { guess, named, targets } from './columns.js';
import { mappingTable, problems } from './mapping.js';
import { prepared } from './rewrite.js';
import { DELIMITERS, ENCODINGS, sample } from './sample.js';
import { upload } from './transfer.js';

const t = messages({
	en: {
		title: 'Import', text: 'Bring in profiles and relations from a CSV file. Sending a file again changes nothing, and completes what was interrupted.', what: 'What is in the file', relations: 'Relations', file: 'CSV file', choose: 'Choose a CSV file', drop: 'or drop it here', other: 'Choose another file',
		size: '{size} · about {count} rows', delimiter: 'Cells are separated by', encoding: 'Letters are written as', ',': 'Comma ,', ';': 'Semicolon ;', '\t': 'Tab', '|': 'Bar |', start: 'Import', sending: 'Sending the file…', preparing: 'Preparing the file…', stop: 'Stop', next: 'Import another file', empty: 'There is nothing in this file.',
		off: 'Relations are switched off: profiles are imported, relations are rejected.', unread: 'The file cannot be read with these letters. Choose how they are written.',
	},
	pl: {
		title: 'Import', text: 'Wczytaj profile i relacje z pliku CSV. Ponowne wysłanie pliku niczego nie zmienia, a dokańcza to, co przerwano.', what: 'Co jest w pliku', relations: 'Relacje', file: 'Plik CSV', choose: 'Wybierz plik CSV', drop: 'albo upuść go tutaj', other: 'Wybierz inny plik',
		size: '{size} · około {count} wierszy', delimiter: 'Komórki rozdziela', encoding: 'Zapis liter', ',': 'Przecinek ,', ';': 'Średnik ;', '\t': 'Tabulator', '|': 'Kreska |', start: 'Importuj', sending: 'Wysyłanie pliku…', preparing: 'Przygotowywanie pliku…', stop: 'Przerwij', next: 'Importuj kolejny plik', empty: 'W tym pliku nic nie ma.',
		off: 'Relacje są wyłączone: profile zostaną wczytane, a relacje odrzucone.', unread: 'Nie da się odczytać pliku przy takim zapisie liter. Wybierz inny.',
	},
});

const TYPES = 'query { relationTypes { edgeType symmetric active source { kinds role roles { language text } } target { kinds role roles { language text } } } }';

/** How the sending of a file stands before it begins. */
const NOTHING = { running: false, error: undefined };

/** Brings a file in: which, what each of its columns becomes, and then how far it is. 'importId' is the import that is shown. */
class Import extends Element {

	static properties = ['importId'];

	what = 'CONTACT';
	file;
	over = false;
	mapping = [];
	share = 0;
	columns;
	types = this.task(async (signal) => (await ask(TYPES, {}, { signal })).relationTypes);
	seen = this.task((signal, file, chosen) => this.#look(file, chosen));
	sending = NOTHING;
	#sent = new AbortController();

	get targets() {
		return targets(this.what, this.types.value);
	}

	connected() {
		this.types.run();
	}

	/** What has not gone by then is not sent. */
	disconnected() {
		this.#sent.abort();
	}

	render() {
		return html`${head(t('title'), t('text'))}<div class="stack import">${this.importId ? this.#import() : shown(this.types, () => this.#steps(), { lines: 6 })}</div>`;
	}

	#import() {
		return html`<relata-import-progress .importId=${this.importId} .lines=${this.seen.value?.lines} .columns=${this.columns} tabindex="-1"></relata-import-progress>
			<div><button class="button" type="button" @click=${this.#restart}>${t('next')}</button></div>`;
	}

	#steps() {
		const seen = this.seen.value;
		return html`${session.settings.relationsEnabled ? nothing : html`<p class="notice">${icon('warning')}${t('off')}</p>`}
			<div class="import-choices">${choiceField({ id: 'import-what', label: t('what'), value: this.what, options: [...KINDS.map((kind) => [kind, kindName(kind, true)]), ['RELATIONS', t('relations')]], change: (what) => this.#map({ what }) })}</div>
			${this.#file()}${this.seen.error ? failed(this.seen.error) : seen === null ? html`<p class="error" role="alert">${t('empty')}</p>` : seen ? this.#columns(seen) : nothing}`;
	}

	#file() {
		return html`<label class="drop" ?data-over=${this.over} @dragover=${(event) => this.#over(event, true)} @dragleave=${(event) => this.#over(event, false)} @drop=${this.#dropped}>${icon('import')}
			<span><strong>${this.file ? this.file.name : t('choose')}</strong><span class="soft small">${this.file ? this.#size() : t('drop')}</span></span>${this.file ? html`<span class="soft small drop-other">${t('other')}</span>` : nothing}
			<input class="visually-hidden" type="file" accept=".csv,.tsv,.txt,text/csv" aria-label=${t('file')} ?disabled=${this.sending.running} @change=${(event) => event.target.files[0] && this.#take(event.target.files[0])}></label>`;
	}

	#size() {
		const kilobytes = Math.max(1, Math.round(this.file.size / 1024));
		const size = kilobytes < 1024 ? `${number(kilobytes)} kB` : `${number(Math.round(kilobytes / 102.4) / 10)} MB`;
		return this.seen.value ? t('size', { size, count: this.seen.value.lines }) : size;
	}

	#columns(seen) {
		const wrong = problems(this.mapping, this.what, this.targets);
		const { running, error } = this.sending;
		return html`<div class="import-choices">${choiceField({ id: 'import-delimiter', label: t('delimiter'), value: seen.delimiter, options: DELIMITERS.map((delimiter) => [delimiter, t(delimiter)]), change: (delimiter) => this.seen.run(this.file, { ...seen, delimiter }) })}
				${choiceField({ id: 'import-encoding', label: t('encoding'), value: seen.encoding, options: ENCODINGS.map((encoding) => [encoding, encoding.toUpperCase()]), change: (encoding) => this.seen.run(this.file, { ...seen, encoding }) })}</div>
			${mappingTable(seen, this.mapping, this.targets, wrong, (index, value) => this.set({ mapping: this.mapping.with(index, value) }))}
			${error ? html`<div class="form-error" role="alert" tabindex="-1">${icon('warning')}<p>${error instanceof TypeError ? t('unread') : reason(error)}</p></div>` : nothing}
			${running ? this.#upload() : html`<div><button class="button primary" type="button" data-start ?disabled=${wrong.twice.length > 0 || wrong.missing.length > 0} @click=${this.#send}>${icon('import')}${t('start')}</button></div>`}`;
	}

	#upload() {
		return html`<div class="panel stack"><p role="status">${t(this.share ? 'sending' : 'preparing')}</p><progress class="import-bar" aria-label=${t('sending')} max="1" .value=${this.share}></progress><div><button class="button" type="button" data-stop @click=${this.#stop}>${t('stop')}</button></div></div>`;
	}

	#take(file) {
		this.seen.clear();
		this.set({ file, over: false, sending: NOTHING });
		return this.seen.run(file, {});
	}

	/** What one has chosen for the columns stays while they are the same. */
	async #look(file, chosen) {
		const seen = await sample(file, chosen);
		if (String(seen?.header) !== String(this.seen.value?.header)) {
			this.mapping = seen ? guess(seen.header, this.targets) : [];
		}
		return seen;
	}

	#map({ what }) {
		this.what = what;
		return this.set({ mapping: this.seen.value ? guess(this.seen.value.header, this.targets) : [] });
	}

	#send = async () => {
		const { signal } = this.#sent = new AbortController();
		this.columns = Object.fromEntries(this.mapping.flatMap((value, index) => named(value).map((name) => [name, this.seen.value.header[index]])));
		await this.set({ share: 0, sending: { running: true } });
		this.querySelector('[data-stop]').focus();
		try {
			const file = await prepared(this.file, this.seen.value, this.mapping);
			signal.throwIfAborted();
			const { importId } = await upload(this.what, this.seen.value.delimiter, file, (share) => this.set({ share }), signal);
			note('settings', 'import', { id: importId });
			await this.set({ importId, sending: NOTHING });
			this.querySelector('relata-import-progress').focus();
		}
		catch (error) {
			await this.set({ sending: { error: signal.aborted ? undefined : error } });
			this.querySelector('.form-error, [data-start]')?.focus();
		}
	};

	#stop = () => this.#sent.abort();

	#restart = () => {
		note('settings', 'import');
		this.seen.clear();
		this.set({ file: undefined, importId: undefined }).then(() => this.querySelector('select').focus());
	};

	#over(event, over) {
		event.preventDefault();
		this.set({ over });
	}

	#dropped = (event) => {
		event.preventDefault();
		const [file] = event.dataTransfer.files;
		return file && !this.sending.running ? this.#take(file) : this.set({ over: false });
	};
}

define('relata-import', Import);
