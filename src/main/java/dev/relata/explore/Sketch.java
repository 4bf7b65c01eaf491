package dev.relata.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.relata.explore.Graph.Omitted;
import dev.relata.graph.Page;
import dev.relata.profile.Profile;
import dev.relata.relation.Relation;
import dev.relata.relation.RelationGroup;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationType;

/**
 * A graph that is being drawn, a level at a time. It keeps its bounds: so many others for
 * a profile and role, {@value Page#LARGEST_GRAPH} profiles, {@value #MOST_RELATIONS}
 * relations. What does not fit is counted, wherever its profile was looked around.
 */
final class Sketch {

	/** How many relations are drawn. */
	static final int MOST_RELATIONS = 2000;

	private final int perRole;

	private final Map<String, Profile> profiles = new LinkedHashMap<>();

	private final Map<String, Relation> relations = new LinkedHashMap<>();

	private final Map<Place, Integer> drawn = new HashMap<>();

	private final Map<Place, RelationGroup> groups = new LinkedHashMap<>();

	/**
	 * Begins with a profile, or with none.
	 * @param perRole how many others may be drawn for a profile and role
	 */
	Sketch(Collection<Profile> start, int perRole) {
		this.perRole = perRole;
		start.forEach((profile) -> this.profiles.put(profile.id(), profile));
	}

	/** Where a relation stands with a profile: it counts for this role of it. */
	private record Place(String profileId, String typeId, End as) {

		/** Both places of a relation; one to itself is counted at its source alone. */
		static Stream<Place> of(Relation relation) {
			RelationType type = relation.type();
			Place source = new Place(relation.source().id(), type.id(), End.SOURCE);
			End as = type.symmetric() ? End.SOURCE : End.TARGET;
			boolean self = relation.source().id().equals(relation.target().id());
			return self ? Stream.of(source) : Stream.of(source, new Place(relation.target().id(), type.id(), as));
		}

	}

	/**
	 * Draws what lies around some profiles.
	 * @param around their relations by role
	 * @return the profiles that were not there before
	 */
	List<Profile> draw(Collection<Profile> level, Map<String, List<RelationGroup>> around) {
		int before = this.profiles.size();
		level.forEach((profile) -> around.getOrDefault(profile.id(), List.of()).forEach((group) -> {
			this.groups.put(new Place(profile.id(), group.type().id(), group.as()), group);
			group.newest().forEach(this::draw);
		}));
		return this.profiles.values().stream().skip(before).toList();
	}

	private void draw(Relation relation) {
		if (!this.relations.containsKey(relation.id()) && fits(relation)) {
			this.relations.put(relation.id(), relation);
			ends(relation).forEach((profile) -> this.profiles.putIfAbsent(profile.id(), profile));
			Place.of(relation).forEach((place) -> this.drawn.merge(place, 1, Integer::sum));
		}
	}

	private boolean fits(Relation relation) {
		boolean known = ends(relation).allMatch((profile) -> this.profiles.containsKey(profile.id()));
		return (known || this.profiles.size() < Page.LARGEST_GRAPH) && this.relations.size() < MOST_RELATIONS
				&& Place.of(relation).allMatch((place) -> drawn(place) < this.perRole);
	}

	private static Stream<Profile> ends(Relation relation) {
		return Stream.of(relation.source(), relation.target());
	}

	private int drawn(Place place) {
		return this.drawn.getOrDefault(place, 0);
	}

	/** What was drawn, and what was not. */
	Graph graph() {
		List<Omitted> omitted = new ArrayList<>();
		this.groups.forEach((place, group) -> {
			int left = group.count() - drawn(place);
			if (left > 0) {
				omitted.add(new Omitted(place.profileId(), group.otherRole(), place.typeId(), place.as(), left));
			}
		});
		return new Graph(List.copyOf(this.profiles.values()), List.copyOf(this.relations.values()), omitted);
	}

}
