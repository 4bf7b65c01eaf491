/** A list with one of its elements at another place. */
export function moved(list, from, to) {
	const others = list.toSpliced(from, 1);
	return others.toSpliced(to, 0, list[from]);
}

/**
 * Follows a pointer that drags a row of a list: over(index) says before it lets go where the row is, and dropped() when it does.
 */
export function drag(event, rows, over, dropped) {
	const handle = event.currentTarget;
	handle.setPointerCapture(event.pointerId);
	const follow = ({ clientY }) => over(rows().filter((row) => !row.contains(handle) && middle(row) < clientY).length);
	const end = () => {
		handle.removeEventListener('pointermove', follow);
		dropped();
	};
	handle.addEventListener('pointermove', follow);
	handle.addEventListener('lostpointercapture', end, { once: true });
}

function middle(row) {
	const { top, height } = row.getBoundingClientRect();
	return top + height / 2;
}
