import { language } from '/lib/language.js';
import { session } from '/lib/session.js';
import { send } from '/lib/http.js';

/** What the server says is wrong with a question: the first of its errors, with its stable code. */
export class AskError extends Error {

	constructor({ message, extensions }) {
		super(message);
		this.code = extensions?.code ?? extensions?.classification ?? 'INTERNAL_ERROR';
	}
}

/**
 * Asks the API. Gives the data; throws an AskError where the answer has errors, and an Offline where there is no answer.
 * With {partial: true} data that stands beside errors is given as {data, errors}.
 */
export async function ask(query, variables = {}, { signal, partial = false } = {}) {
	const response = await send('/graphql', {
		method: 'POST',
		signal,
		headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json', 'Accept-Language': language.code },
		body: JSON.stringify({ query, variables }),
	});
	if (response.status === 401) {
		session.end();
	}
	const { data, errors } = await body(response);
	if (partial && data) {
		return { data, errors: errors ?? [] };
	}
	if (errors?.length) {
		throw new AskError(errors[0]);
	}
	return data;
}

/** Has something done by a mutation of one field. Gives its payload; what was refused stands in its userErrors. */
export async function change(mutation, input, options) {
	const data = await ask(mutation, { input }, options);
	return Object.values(data)[0];
}

async function body(response) {
	const type = response.headers.get('Content-Type') ?? '';
	if (!type.includes('json')) {
		throw new AskError({ message: `${response.status} ${response.statusText}`.trim(), extensions: { code: `HTTP_${response.status}` } });
	}
	return response.json();
}
