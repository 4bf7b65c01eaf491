import { createClient } from '/webjars/graphql-ws/lib/client.mjs';

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
	return createClient({ url: url.href, retryAttempts: Infinity, shouldRetry: () => true, lazyCloseTimeout: 5000 });
}
