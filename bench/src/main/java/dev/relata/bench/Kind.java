package dev.relata.bench;

import dev.relata.profile.ProfileKind;

/** How the profiles of an account are shared out among the kinds: of each twenty. */
enum Kind {

	CONTACT(0, 12), COMPANY(12, 5), SPACE(17, 2), DEAL(19, 1);

	private static final int TURN = 20;

	private final int first;

	private final int share;

	Kind(int first, int share) {
		this.first = first;
		this.share = share;
	}

	/** The kind of the profile with this index. */
	static Kind of(int index) {
		int place = index % TURN;
		return (place < COMPANY.first) ? CONTACT
				: (place < SPACE.first) ? COMPANY : (place < DEAL.first) ? SPACE : DEAL;
	}

	/** How many there are among so many profiles. */
	int count(int profiles) {
		return profiles / TURN * this.share;
	}

	/** The index, among all profiles, of the one that is the nth of its kind. */
	int index(int nth) {
		return nth / this.share * TURN + this.first + nth % this.share;
	}

	ProfileKind profileKind() {
		return ProfileKind.valueOf(name());
	}

	String idPrefix() {
		return name().substring(0, 3).toLowerCase(java.util.Locale.ROOT) + "_";
	}

}
