import { createClient } from '/webjars/graphql-ws/lib/client.mjs';

/** How long to wait at the most before the connection is tried again, in ms. */
const LONGEST_WAIT = 15_000;

let client;

/**
 * Calls 'heard' for each change to a profile's relations, {kind, relationId}, whoever made it; and 'missed' when changes may have been missed, as the
 * connection was gone for a while. Gives a function that ends it.
 */
export function listen(profileId, heard, missed) {
	client ??= connect();
	const end = client.subscribe(
		{ query: 'subscription ($profileId: ID!) { relationChanged(profileId: $profileId) { kind relationId } }', variables: { profileId } },
		{ next: ({ data }) => data && heard(data.relationChanged), error: () => {}, complete: () => {} },
	);
	const off = client.on('connected', (_socket, _payload, wasRetry) => wasRetry && missed());
	return () => {
		off();
		end();
	};
}

function connect() {
	const url = new URL('/graphql', location.href);
	url.protocol = url.protocol.replace('http', 'ws');
	return createClient({ url: url.href, retryAttempts: Infinity, retryWait, shouldRetry: () => true, lazyCloseTimeout: 5000 });
}

/** Longer each time, up to a limit; not all pages come back at once. */
function retryWait(retries) {
	const wait = Math.min(1000 * 2 ** retries, LONGEST_WAIT);
	return new Promise((done) => setTimeout(done, wait * (0.5 + Math.random() / 2)));
}
