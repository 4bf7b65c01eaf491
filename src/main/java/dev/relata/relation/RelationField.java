package dev.relata.relation;

import java.util.List;
import java.util.Optional;

import dev.relata.relation.OpenRelations.Place;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.End;

/**
 * What somebody put into a field of a form that shows relations.
 *
 * @param typeId the type of the relations
 * @param as the side on which the form's profile stands
 * @param otherIds the ids of exactly those that it is to be related to
 */
public record RelationField(String typeId, End as, List<String> otherIds) {

	/** The side that it shows; either of a symmetric type is the same. */
	Optional<Place> place(Catalogue catalogue) {
		return catalogue.byId(this.typeId).map((type) -> Place.of(type, this.as));
	}

}
