/** How far apart names have to be to be read. */
const WIDE = 120;
const HIGH = 84;

/**
 * Where something new may lie: free spots around a point, the nearer ones first, and of those the ones that lead away from the middle.
 * 'taken' are the points where something lies; what is given is taken from then on.
 */
export function spots(taken, around, middle, count) {
	const out = Math.atan2(around.y - middle.y, around.x - middle.x);
	const found = [];
	for (let ring = 1; found.length < count && ring < 40; ring++) {
		for (const angle of angles(out, 6 + ring * 4)) {
			const spot = { x: Math.round(around.x + Math.cos(angle) * ring * 130), y: Math.round(around.y + Math.sin(angle) * ring * 110) };
			if (found.length < count && taken.every((other) => isFree(spot, other))) {
				found.push(spot);
				taken.push(spot);
			}
		}
	}
	return found;
}

function isFree(spot, { x, y }) {
	return Math.abs(spot.x - x) >= WIDE || Math.abs(spot.y - y) >= HIGH;
}

/** Directions all around, turning away from the first to both sides. */
function angles(first, count) {
	return Array.from({ length: count }, (_, index) => first + (index % 2 ? 1 : -1) * Math.ceil(index / 2) * 2 * Math.PI / count);
}
