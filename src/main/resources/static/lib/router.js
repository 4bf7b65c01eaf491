/** Where one is: what stands after '#' in the address, as {path: ['profiles', 'com_…'], query: URLSearchParams}. */
export function here() {
	const [path, query] = location.hash.slice(1).split('?');
	return { path: path.split('/').filter(Boolean).map(decodeURIComponent), query: new URLSearchParams(query) };
}

/** The address of a place in the page: href('profiles', id), href('profiles', id, {tab: 'history'}). */
export function href(...parts) {
	const query = typeof parts.at(-1) === 'object' ? new URLSearchParams(parts.pop()).toString() : '';
	return `#/${parts.map(encodeURIComponent).join('/')}${query && '?'}${query}`;
}

/** Goes there. */
export function go(...parts) {
	location.hash = href(...parts);
}

/** Says where one is now without going anywhere, so that the address can be shared; 'Back' leads past it. */
export function note(...parts) {
	history.replaceState(null, '', href(...parts));
}
