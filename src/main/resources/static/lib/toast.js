/**
 * Says in passing what was done, or what was not. Give {undo: changeId} for a button that undoes it, {link: {href, text}} to lead somewhere,
 * {error: true} for what went wrong.
 */
export function toast(text, options = {}) {
	dispatchEvent(new CustomEvent('relata-toast', { detail: { text, ...options } }));
}
