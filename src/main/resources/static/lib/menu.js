/** For what a menu offers: closes it, gives the focus back to what opens it, and then acts. */
export function fromMenu(act) {
	return ({ currentTarget }) => {
		const menu = currentTarget.closest('details.menu');
		menu.open = false;
		menu.querySelector('summary').focus();
		act();
	};
}
