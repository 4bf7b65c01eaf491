import { html } from '/lib/element.js';
import { kindIcon } from '/lib/kinds.js';

const END = '{ kinds role roles { language text } limit formSection required }';

/** All of a relation type, for a selection of GraphQL. */
export const TYPE = `id edgeType symmetric hierarchical allowSelf active builtIn relationCount source ${END} target ${END}`;

export const TYPES = `query { relationTypes(includeInactive: true) { ${TYPE} } }`;

export const UPDATE = `mutation ($input: UpdateRelationTypeInput!) { updateRelationType(input: $input) { affected relationType { ${TYPE} } userErrors { code message field } } }`;

/** What a type is called: both its roles, or its only one. */
export function typeName({ symmetric, source, target }) {
	return symmetric ? source.role : `${source.role} ↔ ${target.role}`;
}

/** The pictures of the kinds on a side. */
export function kinds(end) {
	return html`<span class="type-kinds">${end.kinds.map((kind) => kindIcon(kind))}</span>`;
}
