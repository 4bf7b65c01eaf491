const ARROWS = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } };

const VIEW = { '+': (drawing) => drawing.camera.zoom(1.25), '=': (drawing) => drawing.camera.zoom(1.25), '-': (drawing) => drawing.camera.zoom(0.8), 0: (drawing) => drawing.camera.fit() };

const ACTS = { Enter: 'open', ' ': 'open', Delete: 'remove', Backspace: 'remove', e: 'expand', c: 'collapse', Escape: 'leave' };

/** What a key asks of a drawing: {step}, a direction to go in; {drawing}, something of the view; {act}, something with what one is at. Nothing for others. */
export function keyed(key) {
	if (key in ARROWS) {
		return { step: ARROWS[key] };
	}
	return key in VIEW ? { drawing: VIEW[key] } : key in ACTS ? { act: ACTS[key] } : undefined;
}

/** Where one comes to in a direction: {id, role} of the related profile that lies best in it; of any, where none is related. */
export function step(node, direction) {
	if (node.empty()) {
		return undefined;
	}
	const others = node.neighborhood('node').not(node);
	const next = best(node, others, direction) ?? (others.empty() ? best(node, node.cy().nodes().not(node), direction) : undefined);
	const edge = next?.edgesWith(node)[0];
	return next && { id: next.id(), role: edge && (edge.source().same(next) ? edge.data('sourceRole') : edge.data('targetRole')) };
}

/** Of the nodes within a quarter turn of a direction the one that is near and straight ahead. */
function best(node, others, direction) {
	const from = node.position();
	const rated = others.map((other) => ({ other, cost: cost(from, other.position(), direction) })).filter(({ cost: value }) => value !== undefined);
	return rated.sort((one, two) => one.cost - two.cost)[0]?.other;
}

function cost(from, to, direction) {
	const [x, y] = [to.x - from.x, to.y - from.y];
	const length = Math.hypot(x, y) || 1;
	const straight = (x * direction.x + y * direction.y) / length;
	return straight > 0.3 ? length * (2 - straight) : undefined;
}
