// Shows the page in one language: the one chosen by a link, else the one the browser prefers. Without this file it has both.
(() => {
	const languages = ['en', 'pl'];

	function preferred() {
		return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => languages.includes(tag)) ?? 'en';
	}

	function choose() {
		const chosen = location.hash.slice(1);
		document.documentElement.lang = languages.includes(chosen) ? chosen : preferred();
		document.documentElement.classList.add('one-language');
	}

	function show() {
		for (const link of document.querySelectorAll('.languages a')) {
			if (link.lang === document.documentElement.lang) {
				link.setAttribute('aria-current', 'true');
			}
			else {
				link.removeAttribute('aria-current');
			}
		}
		for (const origin of document.querySelectorAll('[data-origin]')) {
			origin.textContent = location.origin;
		}
	}

	choose();
	addEventListener('DOMContentLoaded', show);
	addEventListener('hashchange', () => {
		choose();
		show();
		scrollTo(0, 0);
	});
})();
