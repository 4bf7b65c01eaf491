package dev.relata.explore;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.relata.access.Viewer;
import dev.relata.explore.Members.Below;
import dev.relata.graph.Cypher;
import dev.relata.graph.InvalidArgument;
import dev.relata.graph.Page;
import dev.relata.graph.Statement;
import dev.relata.profile.Profile;
import dev.relata.profile.Profiles;
import dev.relata.relation.Validity;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.Catalogues;
import dev.relata.relationtype.RelationType;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;

/**
 * Finds whole groups along a hierarchical type: up from a profile to the root, then down
 * to all members, a statement a level. What is hidden is not there, nor what is reached
 * through it alone; below what is closed nothing is seen, and above it neither. Where a
 * profile has two parents, the older relation leads up; where there is a circle, the way
 * ends at what was met before.
 */
@Repository
class Hierarchies {

	private static final String UP = """
			MATCH (p:Profile {id: $id}) WHERE {{reads}}
			MATCH (p)<-[r:{{type}}]-(o:Profile) WHERE {{sees}} AND {{holds}} AND o <> p
			RETURN o ORDER BY r.sortKey LIMIT 1
			""";

	private static final String DOWN = """
			UNWIND $ids AS id
			MATCH (p:Profile {id: id}) WHERE {{reads}}
			MATCH (p)-[r:{{type}}]->(o:Profile) WHERE {{sees}} AND {{holds}} AND o <> p
			RETURN id, o.id AS other, o.sortKey AS name, {{goesOn}} AS open LIMIT $most
			""";

	private final Cypher cypher;

	private final Catalogues catalogues;

	private final Profiles profiles;

	private final Clock clock;

	Hierarchies(Cypher cypher, Catalogues catalogues, Profiles profiles, Clock clock) {
		this.cypher = cypher;
		this.catalogues = catalogues;
		this.profiles = profiles;
		this.clock = clock;
	}

	/**
	 * The group around a profile.
	 * @param asOf the day on which its relations hold; null: today
	 * @return nothing where there is no such profile or type, or relations are switched
	 * off
	 * @throws InvalidArgument if the type is not hierarchical
	 */
	Optional<Hierarchy> find(String of, String typeId, @Nullable LocalDate asOf, Viewer viewer) {
		Catalogue catalogue = this.catalogues.current();
		Optional<RelationType> type = catalogue.byId(typeId);
		type.ifPresent((some) -> requireHierarchical(some, catalogue));
		if (type.isEmpty() || !catalogue.settings().relationsEnabled()) {
			return Optional.empty();
		}
		LocalDate day = (asOf != null) ? asOf : LocalDate.now(this.clock);
		return this.profiles.byId(of, viewer).map((profile) -> {
			List<Profile> path = path(profile, statement(UP, type.get(), day, viewer), viewer);
			Statement down = statement(DOWN, type.get(), day, viewer).with("most", Members.MOST + 1);
			return new Hierarchy(path, day, viewer, SingletonSupplier.of(() -> members(path, down))::obtain);
		});
	}

	private static void requireHierarchical(RelationType type, Catalogue catalogue) {
		if (!type.hierarchical()) {
			throw new InvalidArgument(
					"typeId is %s, which is not hierarchical; these types are: %s".formatted(type.edgeType(),
							catalogue.types()
								.stream()
								.filter(RelationType::hierarchical)
								.map(RelationType::edgeType)
								.toList()));
		}
	}

	private static Statement statement(String text, RelationType type, LocalDate day, Viewer viewer) {
		return Statement.of(text)
			.type("type", type.type())
			.part("reads", viewer.reads("p"))
			.part("sees", viewer.sees("o"))
			.part("goesOn", viewer.reads("o"))
			.part("holds", Validity.holds("r"))
			.with(viewer.parameters())
			.with("day", day);
	}

	/** From the root to a profile; a level more than may be where there are more. */
	private List<Profile> path(Profile of, Statement up, Viewer viewer) {
		Map<String, Profile> path = new LinkedHashMap<>(Map.of(of.id(), of));
		Optional<Profile> above = above(of, up, viewer);
		while (above.isPresent() && path.size() <= Members.MOST_LEVELS
				&& path.putIfAbsent(above.get().id(), above.get()) == null) {
			above = above(above.get(), up, viewer);
		}
		return new ArrayList<>(path.values()).reversed();
	}

	private Optional<Profile> above(Profile profile, Statement up, Viewer viewer) {
		return profile.closed() ? Optional.empty()
				: this.cypher.one(up.with("id", profile.id()), (row) -> Profile.of(row.get("o"), viewer));
	}

	private Members members(List<Profile> path, Statement down) {
		Members members = new Members(path);
		for (List<String> next = members.next(); !next.isEmpty(); next = members.next()) {
			members.grow(this.cypher.list(down.with("ids", next), (row) -> new Below(row.get("id").asString(),
					row.get("other").asString(), row.get("name").asString(), row.get("open").asBoolean())));
		}
		return members;
	}

	/** A page of a group. */
	HierarchyConnection page(Hierarchy hierarchy, Page page) {
		Members members = hierarchy.below().get();
		List<Member> rows = members.page(page);
		Map<String, Profile> profiles = this.profiles.find(rows.stream().map(Member::id).toList(), hierarchy.viewer())
			.stream()
			.collect(Collectors.toMap(Profile::id, Function.identity()));
		return HierarchyConnection.of(rows, profiles, page, members.count());
	}

}
