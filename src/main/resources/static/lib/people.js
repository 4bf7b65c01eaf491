import { ask } from '/lib/graphql.js';

const PAGE = 100;

/** All users {id, name}, page by page, to choose among. */
export function allUsers(signal) {
	return all('query ($after: String) { users(first: 100, after: $after) { id name } }', ({ users }) => users, {}, signal);
}

/** All groups {id, name}, page by page, to choose among. */
export function allGroups(signal) {
	return all('query ($after: String) { groups(first: 100, after: $after) { id name } }', ({ groups }) => groups, {}, signal);
}

/** All who are in a group. */
export function allMembers(groupId, signal) {
	return all('query ($id: ID!, $after: String) { node(id: $id) { ... on Group { users(first: 100, after: $after) { id name } } } }', ({ node }) => node?.users ?? [], { id: groupId }, signal);
}

async function all(query, list, variables, signal) {
	const found = [];
	let page;
	do {
		page = list(await ask(query, { ...variables, after: found.at(-1)?.name }, { signal }));
		found.push(...page);
	} while (page.length === PAGE);
	return found;
}
