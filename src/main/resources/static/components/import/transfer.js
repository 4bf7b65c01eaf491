import { AskError } from '/lib/graphql.js';
import { Offline, send, token } from '/lib/http.js';
import { language } from '/lib/language.js';
import { CsvReader } from './csv.js';

const KNOWN = 100;

/** Sends a file to be imported; says by sent(share) how much of it has gone. Gives the import's first state. */
export function upload(what, delimiter, file, sent, signal) {
	const query = new URLSearchParams({ ...(what !== 'RELATIONS' && { kind: what }), delimiter: delimiter === '\t' ? 'tab' : delimiter });
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.open('POST', `/import/${what === 'RELATIONS' ? 'relations' : 'profiles'}?${query}`);
		request.setRequestHeader('Content-Type', 'text/csv; charset=utf-8');
		request.setRequestHeader('Accept-Language', language.code);
		request.setRequestHeader('X-XSRF-TOKEN', token());
		request.upload.onprogress = ({ loaded, total }) => sent(total ? loaded / total : 1);
		request.onload = () => (request.status === 202 ? resolve(JSON.parse(request.responseText)) : reject(problem(request.status, request.responseText)));
		request.onerror = () => reject(new Offline());
		signal.addEventListener('abort', () => request.abort());
		request.onabort = () => reject(signal.reason);
		request.send(file);
	});
}

/** How far an import is. */
export async function status(importId, signal) {
	const response = await send(`/import/${encodeURIComponent(importId)}`, { signal, headers: { 'Accept-Language': language.code } });
	if (!response.ok) {
		throw problem(response.status, await response.text());
	}
	return response.json();
}

/** Where all the rows lie that an import has rejected. */
export function rejectsAddress(importId) {
	return `/import/${encodeURIComponent(importId)}/rejects`;
}

/** The first rows that an import has rejected, as [line, column, reason, …cells], after their header; no more of the file is fetched than they need. */
export async function rejects(importId, signal) {
	const response = await send(rejectsAddress(importId), { signal });
	if (!response.ok) {
		throw problem(response.status, await response.text());
	}
	const text = response.body.pipeThrough(new TextDecoderStream()).getReader();
	const csv = new CsvReader(',');
	const rows = [];
	for (let { value, done } = await text.read(); ; { value, done } = await text.read()) {
		rows.push(...(done ? csv.end() : csv.read(value)));
		if (done || rows.length > KNOWN) {
			await text.cancel();
			return rows.slice(1, KNOWN + 1).map(({ cells }) => cells);
		}
	}
}

/** What the server says is wrong, as its problem details have it. */
function problem(code, text) {
	try {
		const { detail, code: name } = JSON.parse(text);
		return new AskError({ message: detail ?? String(code), extensions: { code: name ?? `HTTP_${code}` } });
	}
	catch {
		return new AskError({ message: `HTTP ${code}`, extensions: { code: `HTTP_${code}` } });
	}
}
