package dev.relata.relation;

import java.time.LocalDate;
import java.util.List;

import dev.relata.profile.Profile;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationType;
import org.neo4j.driver.Value;

/**
 * Makes relations out of edges.
 *
 * @param catalogue the types
 * @param languages of the roles, best first
 * @param day on which a relation is active or not
 */
public record Reading(Catalogue catalogue, List<String> languages, LocalDate day) {

	/** Makes a relation out of its edge and its two profiles. */
	public Relation relation(Value edge, Profile source, Profile target) {
		RelationType type = this.catalogue.byEdgeType(edge.asRelationship().type()).orElseThrow();
		Validity validity = Validity.of(edge);
		return new Relation(edge.get("id").asString(), type, source, target, role(type, End.SOURCE),
				role(type, End.TARGET), validity.since(), validity.until(), validity.holds(this.day),
				edge.get("note").asString(null), edge.get("createdAt").asOffsetDateTime(),
				edge.get("createdBy").asString());
	}

	/** The role on a side of a type, in the viewer's language. */
	public String role(RelationType type, End end) {
		return type.role(end, this.languages);
	}

}
