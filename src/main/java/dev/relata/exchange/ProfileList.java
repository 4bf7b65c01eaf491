package dev.relata.exchange;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.relata.access.Viewer;
import dev.relata.profile.Profile;
import dev.relata.profile.ProfileKind;
import dev.relata.profile.ProfilePages;
import dev.relata.relation.Relation;
import dev.relata.relationtype.RelationType;

/**
 * The profiles of a list, without relations.
 *
 * @param kinds any of these kinds
 * @param text letters that words of the name begin with; blank: any name
 * @param closedToo whether those are in it that may be seen but not read
 * @param profiles where profiles are read
 * @param viewer who reads, with the rights of the moment
 */
record ProfileList(Set<ProfileKind> kinds, String text, boolean closedToo, ProfilePages profiles,
		Supplier<Viewer> viewer) implements Contents {

	@Override
	public List<RelationType> types() {
		return List.of();
	}

	@Override
	public void profiles(ProfileKind kind, Consumer<Profile> each) {
		if (!this.kinds.contains(kind)) {
			return;
		}
		if (this.text.isBlank()) {
			Contents.pages((after) -> this.profiles.next(kind, after.isEmpty() ? null : after, PAGE, this.closedToo,
					this.viewer.get()), Profile::id, each);
		}
		else {
			this.profiles.named(kind, this.text, this.viewer.get())
				.stream()
				.filter((profile) -> this.closedToo || !profile.closed())
				.forEach(each);
		}
	}

	@Override
	public void relations(RelationType type, Consumer<Relation> each) {
	}

}
