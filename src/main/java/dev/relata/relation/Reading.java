package dev.relata.relation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.relata.access.Viewer;
import dev.relata.profile.Profile;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationType;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Relationship;

import org.springframework.dao.ConcurrencyFailureException;

/**
 * Makes relations out of edges.
 *
 * @param catalogue the types
 * @param viewer who reads
 * @param languages of the roles, best first
 * @param day on which a relation is active or not
 */
public record Reading(Catalogue catalogue, Viewer viewer, List<String> languages, LocalDate day) {

	/** Reads by these types, for a viewer, on a day. */
	public static Reading of(Catalogue catalogue, Viewer viewer, LocalDate day) {
		return new Reading(catalogue, viewer, catalogue.settings().languages(viewer.language()), day);
	}

	/** Makes a relation out of its edge and the nodes of its two profiles. */
	Relation relation(Value edge, Value source, Value target) {
		return relation(edge, Profile.of(source, this.viewer), Profile.of(target, this.viewer));
	}

	/** The same on another day. */
	Reading on(LocalDate other) {
		return new Reading(this.catalogue, this.viewer, this.languages, other);
	}

	/**
	 * Makes a relation out of its edge and its two profiles.
	 * @throws ConcurrencyFailureException if it was removed while the statement ran
	 */
	public Relation relation(Value edge, Profile source, Profile target) {
		Relationship relationship = edge.asRelationship();
		// asked first, as what is removed has no type either
		required(relationship, "id");
		return relation(this.catalogue.byEdgeType(relationship.type()).orElseThrow(), relationship, source, target);
	}

	/** Makes a relation of a type out of the properties of its edge. */
	Relation relation(RelationType type, MapAccessor edge, Profile source, Profile target) {
		Validity validity = Validity.of(edge);
		return new Relation(required(edge, "id").asString(), type, source, target, role(type, End.SOURCE),
				role(type, End.TARGET), validity.since(), validity.until(), validity.holds(this.day),
				edge.get("note").asString(null), required(edge, "createdAt").asOffsetDateTime(),
				required(edge, "createdBy").asString());
	}

	/** What every edge has, unless it is being removed while it is read. */
	private static Value required(MapAccessor edge, String name) {
		Value value = edge.get(name);
		if (value.isNull()) {
			throw new ConcurrencyFailureException("The relation was removed meanwhile");
		}
		return value;
	}

	/**
	 * Makes a relation out of the values that a journal kept of it; none where its type
	 * or one of its profiles is not there.
	 * @param profiles the profiles by id
	 */
	public Optional<Relation> relation(String id, Map<String, Object> values, Map<String, Profile> profiles) {
		Optional<RelationType> type = this.catalogue.byEdgeType(String.valueOf(values.get("type")));
		Profile source = profiles.get(String.valueOf(values.get("sourceId")));
		Profile target = profiles.get(String.valueOf(values.get("targetId")));
		if (type.isEmpty() || source == null || target == null) {
			return Optional.empty();
		}
		Validity validity = new Validity((LocalDate) values.get("since"), (LocalDate) values.get("until"));
		return Optional.of(new Relation(id, type.get(), source, target, role(type.get(), End.SOURCE),
				role(type.get(), End.TARGET), validity.since(), validity.until(), validity.holds(this.day),
				(String) values.get("note"), (OffsetDateTime) Objects.requireNonNull(values.get("createdAt")),
				String.valueOf(values.get("createdBy"))));
	}

	/** The role on a side of a type, in the viewer's language. */
	public String role(RelationType type, End end) {
		return type.role(end, this.languages);
	}

}
