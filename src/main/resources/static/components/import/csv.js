const START = 0;
const PLAIN = 1;
const QUOTED = 2;
const QUOTE = 3;

/**
 * Reads CSV as RFC 4180 has it, piece by piece, so that no file has to be in memory: quotes, doubled quotes, line breaks in cells, any line ends.
 * A row is {cells, stop}, 'stop' being where its line ends; a line with nothing on it is {blank: true}; what begins a quote that never ends is {open: true}.
 */
export class CsvReader {

	#stops;
	#delimiter;
	#state = START;
	#cell = '';
	#cells = [];
	#quotes = false;
	#return = false;
	#before = 0;

	constructor(delimiter) {
		this.#delimiter = delimiter;
		this.#stops = new RegExp(`[${delimiter === '|' ? '\\|' : delimiter}\r\n]`, 'g');
	}

	/** The rows that end in the next piece of text. */
	read(text) {
		const rows = [];
		let at = 0;
		while (at < text.length) {
			at = this.#step(text, at, rows);
		}
		this.#before += text.length;
		return rows;
	}

	/** The row that the end of the text ends, if there is one. */
	end() {
		if (this.#state === QUOTED) {
			return [{ open: true }];
		}
		return this.#cells.length || this.#cell || this.#quotes ? [this.#row(0)] : [];
	}

	#step(text, at, rows) {
		if (this.#return) {
			this.#return = false;
			return text[at] === '\n' ? at + 1 : at;
		}
		switch (this.#state) {
			case START:
				return this.#begin(text, at);
			case QUOTED:
				return this.#quoted(text, at);
			case QUOTE:
				return this.#afterQuote(text, at);
			default:
				return this.#plain(text, at, rows);
		}
	}

	#begin(text, at) {
		const quote = text[at] === '"';
		this.#state = quote ? QUOTED : PLAIN;
		this.#quotes ||= quote;
		return quote ? at + 1 : at;
	}

	#quoted(text, at) {
		const end = text.indexOf('"', at);
		this.#cell += text.slice(at, end < 0 ? undefined : end);
		this.#state = end < 0 ? QUOTED : QUOTE;
		return end < 0 ? text.length : end + 1;
	}

	#afterQuote(text, at) {
		const doubled = text[at] === '"';
		this.#state = doubled ? QUOTED : PLAIN;
		this.#cell += doubled ? '"' : '';
		return doubled ? at + 1 : at;
	}

	#plain(text, at, rows) {
		this.#stops.lastIndex = at;
		const stop = this.#stops.exec(text);
		this.#cell += text.slice(at, stop?.index);
		if (!stop) {
			return text.length;
		}
		if (stop[0] === this.#delimiter) {
			this.#next();
		}
		else {
			rows.push(this.#row(stop.index));
			this.#return = stop[0] === '\r';
		}
		return stop.index + 1;
	}

	#next() {
		this.#cells.push(this.#cell);
		this.#cell = '';
		this.#state = START;
	}

	#row(stop) {
		this.#next();
		const cells = this.#cells;
		const blank = cells.length === 1 && cells[0] === '' && !this.#quotes;
		this.#cells = [];
		this.#quotes = false;
		return blank ? { blank } : { cells, stop: this.#before + stop };
	}
}

/** A row as a line of CSV, without its end. */
export function line(cells, delimiter) {
	return cells.map((cell) => (cell.includes(delimiter) || /["\r\n]/.test(cell) || (cells.length === 1 && cell === '') ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter);
}

/** How many lines a text breaks into beyond its first. */
export function breaks(text) {
	return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
