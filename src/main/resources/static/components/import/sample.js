import { CsvReader } from './csv.js';

/** What separates cells, as the import knows them. */
export const DELIMITERS = [',', ';', '\t', '|'];

/** How texts are written as bytes, beginning with what the import takes as it is. */
export const ENCODINGS = ['utf-8', 'windows-1250', 'windows-1252', 'utf-16le'];

/** How much of a file is looked at, and how many of its rows are shown. */
const BYTES = 262_144;
const ROWS = 3;

/**
 * The beginning of a file: {header, rows, stop, lines, encoding, delimiter}. How it is encoded and delimited is guessed where it is not said.
 * 'stop' is where the line of the header ends, and 'lines' how many rows there may be in the whole file. Null where there is nothing in it.
 */
export async function sample(file, chosen = {}) {
	const bytes = await file.slice(0, BYTES).arrayBuffer();
	const encoding = chosen.encoding ?? guessEncoding(bytes);
	const text = decoded(bytes, encoding, false);
	const whole = file.size <= BYTES;
	const delimiter = chosen.delimiter ?? guessDelimiter(text, whole);
	const [first, ...others] = rowsOf(text, delimiter, whole);
	return first ? { header: first.cells.map((cell) => cell.trim()), rows: others.slice(0, ROWS).map(({ cells }) => cells), stop: first.stop, text, lines: Math.round(others.length * (whole ? 1 : file.size / BYTES)), encoding, delimiter } : null;
}

function guessEncoding(bytes) {
	const [first, second] = new Uint8Array(bytes);
	if (first === 0xff && second === 0xfe) {
		return 'utf-16le';
	}
	try {
		decoded(bytes, 'utf-8', true);
		return 'utf-8';
	}
	catch {
		return 'windows-1250';
	}
}

function decoded(bytes, encoding, fatal) {
	return new TextDecoder(encoding, { fatal }).decode(bytes, { stream: true });
}

/** The one by which there are most columns, and as many in each row. */
function guessDelimiter(text, whole) {
	const columns = (delimiter) => {
		const rows = rowsOf(text, delimiter, whole).slice(0, 20);
		const count = rows[0]?.cells.length ?? 0;
		return count > 1 && rows.every(({ cells }) => cells.length === count) ? count + 1000 : count;
	};
	return DELIMITERS.reduce((best, delimiter) => (columns(delimiter) > columns(best) ? delimiter : best));
}

function rowsOf(text, delimiter, whole) {
	const reader = new CsvReader(delimiter);
	const rows = [...reader.read(text), ...(whole ? reader.end() : [])];
	return rows.filter(({ cells }) => cells);
}
