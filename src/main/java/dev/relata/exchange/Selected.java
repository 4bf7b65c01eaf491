package dev.relata.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.relata.access.Viewer;
import dev.relata.profile.Profile;
import dev.relata.profile.ProfileKind;
import dev.relata.profile.Profiles;
import dev.relata.relation.Relation;
import dev.relata.relation.RelationPages;
import dev.relata.relation.RelationPages.Wanted;
import dev.relata.relationtype.RelationType;

/**
 * Some profiles and relations, whichever answer they were found in, and the profiles of
 * those relations. It knows their ids alone, and reads the rest when it is written.
 */
final class Selected implements Contents {

	private final List<RelationType> types;

	private final Set<String> profileIds = new TreeSet<>();

	private final Map<String, Set<String>> relationIds = new TreeMap<>();

	private final Profiles profiles;

	private final RelationPages relations;

	private final Wanted wanted;

	private final Supplier<Viewer> viewer;

	Selected(Selection selection, List<RelationType> types, Profiles profiles, RelationPages relations, Wanted wanted,
			Supplier<Viewer> viewer) {
		this.profiles = profiles;
		this.relations = relations;
		this.wanted = wanted;
		this.viewer = viewer;
		this.profileIds.addAll(selection.profileIds());
		Contents.chunks(selection.relationIds(), this::find, this::add);
		this.types = types.stream().filter((type) -> this.relationIds.containsKey(type.id())).toList();
	}

	private void add(Relation relation) {
		this.relationIds.computeIfAbsent(relation.type().id(), (type) -> new TreeSet<>()).add(relation.id());
		Stream.of(relation.source(), relation.target()).map(Profile::id).forEach(this.profileIds::add);
	}

	private List<Relation> find(List<String> ids) {
		return this.relations.find(ids, this.wanted, this.viewer.get());
	}

	@Override
	public List<RelationType> types() {
		return this.types;
	}

	@Override
	public void profiles(ProfileKind kind, Consumer<Profile> each) {
		Contents.chunks(this.profileIds.stream().filter(kind::owns).toList(),
				(ids) -> this.profiles.find(ids, this.viewer.get())
					.stream()
					.filter((profile) -> this.wanted.closedToo() || !profile.closed())
					.sorted(Comparator.comparing(Profile::id))
					.toList(),
				each);
	}

	@Override
	public void relations(RelationType type, Consumer<Relation> each) {
		Contents.chunks(List.copyOf(this.relationIds.getOrDefault(type.id(), Set.of())),
				(ids) -> find(ids).stream()
					.filter((relation) -> relation.type().equals(type))
					.sorted(Comparator.comparing(Relation::id))
					.toList(),
				each);
	}

}
