import { ask } from '/lib/graphql.js';

/** As many as a page has. */
const PAGE = 50;

/**
 * The work of a task that lists by pages what is known by its name: run({pages}) asks from the first on for as many pages as are wanted. Gives {all, more}.
 * 'query' takes 'first' and 'after' and has one list.
 */
export async function listing(query, pages, signal) {
	const all = [];
	let page = [];
	for (let asked = 0; asked < pages && page.length === (asked ? PAGE : 0); asked++) {
		[page] = Object.values(await ask(query, { first: PAGE, after: all.at(-1)?.name }, { signal }));
		all.push(...page);
	}
	return { all, more: page.length === PAGE };
}
