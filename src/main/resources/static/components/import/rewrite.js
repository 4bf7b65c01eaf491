import { named } from './columns.js';
import { CsvReader, breaks, line } from './csv.js';

/** How much text is gathered before the browser puts it away. */
const PIECE = 4_194_304;

/**
 * A file as the import takes it: with the columns that are mapped, called as they are to be. The file itself where that is what it has; where only names
 * change, a new header before the rest, which is not read; else it is read and written piece by piece. 'mapping' has what each column becomes, or ''.
 */
export async function prepared(file, { header, text, stop, encoding, delimiter }, mapping) {
	const whole = encoding === 'utf-8' && mapping.every((value) => named(value).length === 1);
	if (whole && mapping.every((name, index) => name === header[index])) {
		return file;
	}
	if (whole) {
		const head = text.slice(0, stop);
		return new Blob(['\n'.repeat(breaks(head)), line(mapping, delimiter), file.slice(await begins(file) + bytes(head))]);
	}
	return rewritten(file, encoding, delimiter, mapping);
}

async function rewritten(file, encoding, delimiter, mapping) {
	const reader = new CsvReader(delimiter);
	const kept = mapping.flatMap((value, index) => named(value).map((name, _, all) => ({ index, key: all.length > 1 && name === 'externalId' })));
	const pieces = [];
	let gathered = '';
	let header = true;
	const write = (rows) => {
		for (const row of rows) {
			gathered += `${header && row.cells ? renamed(row, mapping, delimiter) : written(row, kept, delimiter, mapping.length)}\n`;
			header &&= !row.cells;
		}
		if (gathered.length > PIECE) {
			pieces.push(new Blob([gathered]));
			gathered = '';
		}
	};
	for await (const text of texts(file, encoding)) {
		write(reader.read(text));
	}
	write(reader.end());
	return new Blob([...pieces, gathered]);
}

function renamed({ cells }, mapping, delimiter) {
	return line(mapping.flatMap(named), delimiter) + '\n'.repeat(breaks(cells.join('')));
}

/**
 * A row on as many lines as it had, so that the lines of what is rejected are those of the file. A row of too few or too many cells stays so, to be
 * rejected by whoever says why. A key made of a name is on one line, however the name is written.
 */
function written({ cells, blank, open }, kept, delimiter, columns) {
	if (blank || open) {
		return open ? '"' : '';
	}
	const chosen = [...kept.filter(({ index }) => index < cells.length).map(({ index, key }) => (key ? cells[index].replace(/\s+/gu, ' ').trim() : cells[index])), ...cells.slice(columns)];
	const lost = cells.filter((_, at) => at < columns && !kept.some(({ index }) => index === at)).reduce((sum, cell) => sum + breaks(cell), 0);
	return line(chosen.length ? chosen : [''], delimiter) + '\n'.repeat(lost);
}

async function* texts(file, encoding) {
	const reader = file.stream().pipeThrough(new TextDecoderStream(encoding, { fatal: true })).getReader();
	for (let { value, done } = await reader.read(); !done; { value, done } = await reader.read()) {
		yield value;
	}
}

/** After a byte order mark, if there is one. */
async function begins(file) {
	const [first, second, third] = new Uint8Array(await file.slice(0, 3).arrayBuffer());
	return first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
}

function bytes(text) {
	return new TextEncoder().encode(text).length;
}
