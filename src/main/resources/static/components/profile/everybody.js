import { ask } from '/lib/graphql.js';

const PAGE = 100;

/** All users and groups that something can be shared with, as {users, groups} of {id, name}. */
export async function everybody(signal) {
	const [users, groups] = await Promise.all(['users', 'groups'].map((whom) => all(whom, signal)));
	return { users, groups };
}

async function all(whom, signal) {
	const people = [];
	let page;
	do {
		page = (await ask(`query ($after: String) { page: ${whom}(first: ${PAGE}, after: $after) { id name } }`, { after: people.at(-1)?.name }, { signal })).page;
		people.push(...page);
	} while (page.length === PAGE);
	return people;
}
