/** How a drawing can be laid out, by Cytoscape's names, with how each is asked for; 'middle' is the node in the middle. */
export const LAYOUTS = {
	cose: (middle) => ({ randomize: false, nodeRepulsion: () => 120_000, idealEdgeLength: () => 150, edgeElasticity: () => 140, gravity: 0.3, numIter: rounds(middle.cy().nodes().length), nodeOverlap: 60, componentSpacing: 120 }),
	concentric: (middle) => ({ concentric: (node) => -distance(middle, node), levelWidth: () => 1, minNodeSpacing: 56 }),
	breadthfirst: (middle) => ({ roots: middle, spacingFactor: 1, direction: 'rightward', transform: (_node, { x, y }) => ({ x: x * 2, y }) }),
	circle: () => ({ spacingFactor: 0.8 }),
	grid: () => ({ avoidOverlapPadding: 56, condense: true }),
};

/** Fewer where there is more to do in each, so that it never takes long. */
function rounds(count) {
	return Math.max(60, Math.min(1000, Math.round(60_000 / count)));
}

function distance(middle, node) {
	const distances = middle.scratch('distances') ?? {};
	return distances[node.id()] ?? 99;
}

/** Notes how far everything is from the middle, for what goes by it. */
export function measure(cy, middle) {
	const distances = {};
	cy.elements().bfs({ roots: middle, visit: (node, _edge, _from, _index, depth) => {
		distances[node.id()] = depth;
	} });
	middle.scratch('distances', distances);
}
