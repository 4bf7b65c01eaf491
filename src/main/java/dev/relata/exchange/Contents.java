package dev.relata.exchange;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.relata.profile.Profile;
import dev.relata.profile.ProfileKind;
import dev.relata.relation.Relation;
import dev.relata.relationtype.RelationType;

/** What an export holds, read from the database while it is written. */
interface Contents {

	/** How many profiles or relations one statement reads. */
	int PAGE = 1000;

	/** The types that its relations may have, in their order. */
	List<RelationType> types();

	/** Goes through its profiles of a kind. */
	void profiles(ProfileKind kind, Consumer<Profile> each);

	/** Goes through its relations of a type, which are between its profiles. */
	void relations(RelationType type, Consumer<Relation> each);

	/**
	 * Goes through pages, one at a time.
	 * @param next gives the page after an id, or the first one after an empty id
	 */
	static <T> void pages(Function<String, List<T>> next, Function<T, String> id, Consumer<T> each) {
		String last = "";
		for (List<T> page = next.apply(last); !page.isEmpty(); page = next.apply(last)) {
			page.forEach(each);
			if (page.size() < PAGE) {
				return;
			}
			last = id.apply(page.getLast());
		}
	}

	/** Goes through what some ids stand for, so many of them at a time. */
	static <T> void chunks(List<String> ids, Function<List<String>, List<T>> find, Consumer<T> each) {
		for (int i = 0; i < ids.size(); i += PAGE) {
			find.apply(ids.subList(i, Math.min(i + PAGE, ids.size()))).forEach(each);
		}
	}

}
