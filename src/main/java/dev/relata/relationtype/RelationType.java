package dev.relata.relationtype;

import java.util.List;
import java.util.stream.Stream;

import dev.relata.access.Node;
import dev.relata.graph.EdgeType;
import dev.relata.profile.ProfileKind;

/**
 * What an administrator defined: how profiles can be related.
 *
 * @param id the id
 * @param type the type of its edges in the graph, fixed for life
 * @param source the side where edges begin
 * @param target the side where edges end; of a symmetric type the same as the source
 * @param symmetric whether both sides are the same
 * @param hierarchical whether its relations are trees: no cycle, and one source at a time
 * for a target
 * @param allowSelf whether a profile can be related to itself
 * @param active whether new relations can be made
 * @param position where it stands among the types, from 0
 * @param builtIn whether Relata brought it
 */
public record RelationType(String id, EdgeType type, RelationTypeEnd source, RelationTypeEnd target, boolean symmetric,
		boolean hierarchical, boolean allowSelf, boolean active, int position, boolean builtIn) implements Node {

	static final String ID_PREFIX = "typ";

	/** The name of the edges' type. */
	public String edgeType() {
		return this.type.name();
	}

	/** One of the two sides. */
	public RelationTypeEnd end(End end) {
		return (end == End.SOURCE) ? this.source : this.target;
	}

	/** The role on a side, in the first of these languages that has it. */
	public String role(End end, List<String> languages) {
		return end(end).labels().in(languages);
	}

	/** The sides that differ: one of a symmetric type, two of another. */
	public List<End> ends() {
		return this.symmetric ? List.of(End.SOURCE) : List.of(End.SOURCE, End.TARGET);
	}

	/** The sides on which a profile of this kind may stand. */
	public Stream<End> endsFor(ProfileKind kind) {
		return ends().stream().filter((end) -> end(end).takes(kind));
	}

	/** Tells whether profiles of these kinds may be related this way. */
	public boolean takes(ProfileKind source, ProfileKind target) {
		return this.source.takes(source) && this.target.takes(target);
	}

	/** The same in another place among the types. */
	RelationType at(int newPosition) {
		return new RelationType(this.id, this.type, this.source, this.target, this.symmetric, this.hierarchical,
				this.allowSelf, this.active, newPosition, this.builtIn);
	}

	/** Tells whether both sides are called what another type's are. */
	boolean hasLabelsOf(RelationType other) {
		return this.source.labels().equals(other.source().labels())
				&& this.target.labels().equals(other.target().labels());
	}

}
