package dev.relata.exchange;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.relata.access.Viewer;
import dev.relata.profile.Profile;
import dev.relata.profile.ProfileKind;
import dev.relata.profile.ProfilePages;
import dev.relata.relation.Relation;
import dev.relata.relation.RelationPages;
import dev.relata.relation.RelationPages.Wanted;
import dev.relata.relationtype.RelationType;

/**
 * All that somebody may see, as it is when its page is read. Relations that are made
 * meanwhile are left out, as their profiles may be.
 *
 * @param types all types
 * @param profiles where profiles are read
 * @param relations where relations are
 * @param wanted which relations
 * @param viewer who reads, with the rights of the moment
 */
record WholeAccount(List<RelationType> types, ProfilePages profiles, RelationPages relations, Wanted wanted,
		Supplier<Viewer> viewer) implements Contents {

	@Override
	public void profiles(ProfileKind kind, Consumer<Profile> each) {
		Contents.pages((after) -> this.profiles.next(kind, after.isEmpty() ? null : after, PAGE,
				this.wanted.closedToo(), this.viewer.get()), Profile::id, each);
	}

	@Override
	public void relations(RelationType type, Consumer<Relation> each) {
		Contents.pages((after) -> this.relations.next(type, after, PAGE, this.wanted, this.viewer.get()), Relation::id,
				each);
	}

}
