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

/** Moves points, {x, y}, away from each other until none lies upon another's name, or it has gone on for long enough. */
export function apart(points) {
	let crowded = true;
	for (let round = 0; crowded && round < 50; round++) {
		crowded = false;
		for (let index = 0; index < points.length; index++) {
			for (let other = index + 1; other < points.length; other++) {
				if (!isFree(points[index], points[other])) {
					push(points[index], points[other]);
					crowded = true;
				}
			}
		}
	}
}

/** Half of what is missing each, in the direction in which less is missing. */
function push(one, other) {
	const [x, y] = [other.x - one.x, other.y - one.y];
	const [wide, high] = [WIDE - Math.abs(x), HIGH - Math.abs(y)];
	const axis = wide < high ? 'x' : 'y';
	const way = Math.sign(axis === 'x' ? x : y) || 1;
	const step = Math.min(wide, high) / 2 + 0.5;
	one[axis] -= way * step;
	other[axis] += way * step;
}

function isFree(spot, { x, y }) {
	return Math.abs(spot.x - x) >= WIDE || Math.abs(spot.y - y) >= HIGH;
}

/** Directions all around, turning away from the first to both sides. */
function angles(first, count) {
	return Array.from({ length: count }, (_, index) => first + (index % 2 ? 1 : -1) * Math.ceil(index / 2) * 2 * Math.PI / count);
}
