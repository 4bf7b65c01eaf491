package dev.relata.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

import dev.relata.access.Viewer;
import dev.relata.profile.Profile;

/**
 * The whole group around a profile, as a viewer sees it on a day.
 *
 * @param path from the root to the profile asked of
 * @param day the day
 * @param viewer the viewer
 * @param below who belongs to it, looked for when somebody wants to know
 */
record Hierarchy(List<Profile> path, LocalDate day, Viewer viewer, Supplier<Members> below) {

	/** What stands above all others. */
	public Profile root() {
		return this.path.getFirst();
	}

	/** Whether the group goes on beyond what was looked at. */
	public boolean cut() {
		return this.path.size() > Members.MOST_LEVELS || this.below.get().cut();
	}

}
