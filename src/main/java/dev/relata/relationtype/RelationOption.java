package dev.relata.relationtype;

import java.util.List;

import dev.relata.profile.Profile;
import dev.relata.profile.ProfileKind;
import org.jspecify.annotations.Nullable;

/**
 * What can be added to a profile, or to any of a kind.
 *
 * @param type the type of the relation
 * @param as the side that the profile would stand on
 * @param role what it would be called
 * @param otherRole what the other would be called
 * @param otherKinds the kinds that the other may have
 * @param profile the profile; null: any of a kind that fits
 */
public record RelationOption(RelationType type, End as, String role, String otherRole, List<ProfileKind> otherKinds,
		@Nullable Profile profile) {

	/** What can be added in a place. */
	public static RelationOption of(Catalogue.RoleAt place, @Nullable Profile profile, List<String> languages) {
		RelationType type = place.type();
		End other = place.end().opposite();
		return new RelationOption(type, place.end(), type.role(place.end(), languages), type.role(other, languages),
				type.end(other).kinds(), profile);
	}

	/** How many one profile may have; null: any number. */
	public @Nullable Integer limit() {
		return this.type.end(this.as).limit();
	}

}
