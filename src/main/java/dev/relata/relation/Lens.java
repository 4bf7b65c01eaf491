package dev.relata.relation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.relata.graph.Page;
import dev.relata.graph.Statement;
import dev.relata.profile.NameQuery;
import dev.relata.profile.Profile;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationType;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Looks at the edges of some profiles through a filter.
 *
 * @param profiles the profiles by id, without closed ones, of which nothing can be seen
 * @param filter the filter
 * @param pattern the way along their edges
 * @param reading what makes relations of edges
 */
record Lens(Map<String, Profile> profiles, RelationFilter filter, EdgePattern pattern, Reading reading) {

	static Lens of(Collection<Profile> profiles, RelationFilter filter, EdgePattern pattern, Reading reading) {
		Map<String, Profile> byId = new HashMap<>();
		profiles.stream().filter((profile) -> !profile.closed()).forEach((profile) -> byId.put(profile.id(), profile));
		return new Lens(byId, filter, pattern, reading);
	}

	/** Tells that nothing can be seen, whatever there is. */
	boolean isShut() {
		return this.pattern.selection().isEmpty() || this.profiles.isEmpty();
	}

	/** Gives a statement the parameters that patterns have. */
	Statement bind(Statement statement) {
		return statement.with(this.reading.viewer().parameters())
			.with("ids", this.profiles.keySet())
			.with("walkable", RelationLists.WALKABLE)
			.with("day", this.reading.day())
			.with("words", (this.filter.text() != null) ? NameQuery.of(this.filter.text()).words() : List.of());
	}

	/** The edges of a row. */
	List<RelationEdge> edges(Record row) {
		return edges(profile(row), row.get("rows"));
	}

	/** The groups of a row; those on either side of a symmetric type are one. */
	List<RelationGroup> groups(Record row, Page page) {
		Profile profile = profile(row);
		Map<List<Object>, RelationGroup> groups = new HashMap<>();
		for (Value value : row.get("groups").values()) {
			RelationGroup group = group(profile, value, page);
			if (group.count() > 0) {
				groups.merge(List.of(group.type(), group.as()), group, (one, other) -> one.and(other, page));
			}
		}
		List<RelationGroup> sorted = new ArrayList<>(groups.values());
		sorted.sort(Comparator.comparingInt((RelationGroup group) -> group.type().position())
			.thenComparing(RelationGroup::as));
		return sorted;
	}

	private RelationGroup group(Profile profile, Value value, Page page) {
		RelationType type = this.reading.catalogue().byEdgeType(value.get(0).asString()).orElseThrow();
		End as = type.symmetric() ? End.SOURCE : End.valueOf(value.get(1).asString());
		return RelationGroup.of(type, this.reading.role(type, as.opposite()), as, value.get(2).asInt(), profile,
				this.filter, edges(profile, value.get(3)), page);
	}

	private List<RelationEdge> edges(Profile profile, Value rows) {
		return rows.asList((row) -> edge(profile, row));
	}

	private RelationEdge edge(Profile profile, Value row) {
		Profile other = Profile.of(row.get(1).asNode(), this.reading.viewer());
		End as = End.valueOf(row.get(2).asString());
		Relation relation = (as == End.SOURCE) ? this.reading.relation(row.get(0), profile, other)
				: this.reading.relation(row.get(0), other, profile);
		return RelationEdge.of(relation, as);
	}

	private Profile profile(Record row) {
		return Objects.requireNonNull(this.profiles.get(row.get("id").asString()));
	}

}
