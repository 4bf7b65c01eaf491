/** There was no answer: the network is gone, or the server. */
export class Offline extends Error {

	constructor(cause) {
		super('No answer from the server', { cause });
		this.code = 'OFFLINE';
	}
}

/** fetch, with the token that says that this page is asking. Throws an Offline where there is no answer. */
export async function send(address, { headers, ...options } = {}) {
	try {
		return await fetch(address, { ...options, headers: { ...headers, 'X-XSRF-TOKEN': token() } });
	}
	catch (error) {
		throw error.name === 'AbortError' ? error : new Offline(error);
	}
}

/** What says that this page is asking, for requests that are not sent by send(). */
export function token() {
	return decodeURIComponent(/(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '');
}
