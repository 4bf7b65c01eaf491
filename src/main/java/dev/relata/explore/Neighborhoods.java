package dev.relata.explore;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import dev.relata.access.Viewer;
import dev.relata.graph.InvalidArgument;
import dev.relata.graph.Page;
import dev.relata.profile.Profile;
import dev.relata.profile.Profiles;
import dev.relata.relation.RelationLists;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * Tells what lies around a profile, a statement a level, and one more where there are
 * hubs. Nothing goes on through a profile that is closed.
 */
@Repository
class Neighborhoods {

	/** How far one reaches. */
	static final int DEEPEST = 3;

	private final Profiles profiles;

	private final RelationLists lists;

	private final Clock clock;

	Neighborhoods(Profiles profiles, RelationLists lists, Clock clock) {
		this.profiles = profiles;
		this.lists = lists;
		this.clock = clock;
	}

	/**
	 * What is to be drawn.
	 *
	 * @param of the id of the profile in the middle
	 * @param depth over how many relations to go
	 * @param perProfile how many others to draw for a profile and role
	 * @param typeIds the types of the relations; null: any
	 * @param asOf the day on which they hold; null: today
	 */
	record Wanted(String of, int depth, int perProfile, @Nullable List<String> typeIds, @Nullable LocalDate asOf) {

		Wanted {
			require("depth", depth, DEEPEST);
			require("perProfile", perProfile, Page.LARGEST);
		}

		private static void require(String name, int number, int most) {
			if (number < 1 || number > most) {
				throw new InvalidArgument("%s is %d; it has to be from 1 to %d".formatted(name, number, most));
			}
		}

	}

	/** Draws a neighbourhood; it is empty where there is no such profile. */
	Graph draw(Wanted wanted, Viewer viewer) {
		LocalDate day = (wanted.asOf() != null) ? wanted.asOf() : LocalDate.now(this.clock);
		List<Profile> level = this.profiles.find(List.of(wanted.of()), viewer);
		Sketch sketch = new Sketch(level, wanted.perProfile());
		for (int i = 0; i < wanted.depth() && !level.isEmpty(); i++) {
			level = sketch.draw(level, this.lists.around(level, wanted.typeIds(), day, wanted.perProfile(), viewer));
		}
		return sketch.graph();
	}

}
