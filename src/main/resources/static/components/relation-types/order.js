/** A list with one of its elements at another place. */
export function moved(list, from, to) {
	const others = list.toSpliced(from, 1);
	return others.toSpliced(to, 0, list[from]);
}

/**
 * Follows a pointer that drags a row of a list: over(index) says before it lets go where the row is, and dropped() when it does. The row is moved about in
 * the page meanwhile, which would cost it the pointer, so that is followed from the window.
 */
export function drag(row, rows, over, dropped) {
	const ended = new AbortController();
	const listen = (type, listener) => addEventListener(type, listener, { signal: ended.signal });
	const end = () => {
		ended.abort();
		dropped();
	};
	listen('pointermove', ({ clientY }) => over(rows().filter((other) => other !== row && middle(other) < clientY).length));
	listen('pointerup', end);
	listen('pointercancel', end);
}

function middle(row) {
	const { top, height } = row.getBoundingClientRect();
	return top + height / 2;
}
