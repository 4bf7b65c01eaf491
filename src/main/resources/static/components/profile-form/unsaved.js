import { confirm } from '/components/dialog/dialog.js';
import { messages } from '/lib/language.js';

const t = messages({
	en: { leave: 'Leave without saving?', text: 'What you have typed here will be lost.', drop: 'Leave' },
	pl: { leave: 'Wyjść bez zapisywania?', text: 'To, co tu wpisano, przepadnie.', drop: 'Wyjdź' },
});

/**
 * Asks before one leaves an element in which something is not saved, by whatever way: a link, 'Back', a reload. 'unsaved' says whether there is something,
 * 'leave' is called when one leaves all the same.
 */
export function guard(element, unsaved, leave) {
	let stay = location.hash;
	element.on(window, 'hashchange', (event) => {
		if (location.hash !== stay && unsaved()) {
			event.stopImmediatePropagation();
			const wanted = location.hash;
			history.pushState(null, '', stay);
			ask(wanted, leave);
		}
		else {
			stay = location.hash;
		}
	}, { capture: true });
	element.on(window, 'beforeunload', (event) => unsaved() && event.preventDefault());
}

let asking = false;

async function ask(wanted, leave) {
	if (asking) {
		return;
	}
	asking = true;
	const going = await confirm({ heading: t('leave'), text: t('text'), action: t('drop'), danger: true });
	asking = false;
	if (going) {
		leave();
		location.hash = wanted;
	}
}
