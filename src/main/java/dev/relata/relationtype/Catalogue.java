package dev.relata.relationtype;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relata.graph.EdgeType;
import dev.relata.graph.InvalidArgument;
import dev.relata.message.Refusal;
import dev.relata.profile.ProfileKind;

/** The settings and all relation types, as they were at one moment. */
public final class Catalogue {

	/** How many roles an error names. */
	private static final int MOST_TOLD = 20;

	private final Settings settings;

	private final List<RelationType> types;

	private final Map<String, RelationType> byEdgeType;

	Catalogue(Settings settings, List<RelationType> types) {
		this.settings = settings;
		this.types = types.stream()
			.sorted(Comparator.comparingInt(RelationType::position).thenComparing(RelationType::id))
			.toList();
		this.byEdgeType = types.stream().collect(Collectors.toMap(RelationType::edgeType, Function.identity()));
	}

	/** What holds for the whole account. */
	public Settings settings() {
		return this.settings;
	}

	/**
	 * Goes on where relations are switched on.
	 * @throws Refusal elsewhere
	 */
	public void requireSwitchedOn() {
		if (!this.settings.relationsEnabled()) {
			throw new Refusal(new RelationTypeProblem.RelationsSwitchedOff());
		}
	}

	/** All types, in their order. */
	public List<RelationType> types() {
		return this.types;
	}

	/** The type of this id. */
	public Optional<RelationType> byId(String id) {
		return this.types.stream().filter((type) -> type.id().equals(id)).findFirst();
	}

	/**
	 * The type of this id.
	 * @throws Refusal if there is none
	 */
	public RelationType existing(String id) {
		return byId(id).orElseThrow(() -> new Refusal(new RelationTypeProblem.RelationTypeNotFound("id")));
	}

	/** The type whose edges are called this. */
	public Optional<RelationType> byEdgeType(String edgeType) {
		return Optional.ofNullable(this.byEdgeType.get(edgeType));
	}

	/** Where a role stands: a type, and the side that holds the role. */
	public record RoleAt(RelationType type, End end) {

		/** The type of the edges. */
		public EdgeType edgeType() {
			return this.type.type();
		}

	}

	/**
	 * Every place where a role of this text stands, in any language; case does not
	 * matter.
	 */
	public List<RoleAt> holding(String role) {
		String wanted = role.strip().toLowerCase(Locale.ROOT);
		return this.types.stream()
			.flatMap((type) -> type.ends()
				.stream()
				.filter((end) -> type.end(end)
					.labels()
					.texts()
					.values()
					.stream()
					.anyMatch((text) -> text.toLowerCase(Locale.ROOT).equals(wanted)))
				.map((end) -> new RoleAt(type, end)))
			.toList();
	}

	/**
	 * The same of a role that has to be there.
	 * @throws InvalidArgument if no type has it
	 */
	public List<RoleAt> existingRole(String role) {
		List<RoleAt> places = holding(role);
		if (places.isEmpty()) {
			throw new InvalidArgument("No relation type has the role \"%s\"; there are %s".formatted(role, roles()));
		}
		return places;
	}

	private String roles() {
		return this.types.stream()
			.flatMap((type) -> type.ends().stream().map((end) -> type.role(end, this.settings.accountLanguages())))
			.distinct()
			.limit(MOST_TOLD)
			.toList()
			.toString();
	}

	/**
	 * What can be added to a profile of this kind: the side it would stand on, of each
	 * active type.
	 */
	public Stream<RoleAt> options(ProfileKind kind) {
		return this.settings.relationsEnabled() ? this.types.stream()
			.filter(RelationType::active)
			.flatMap((type) -> type.endsFor(kind).map((end) -> new RoleAt(type, end))) : Stream.empty();
	}

}
