package dev.relata.profile;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The four kinds of profile. */
public enum ProfileKind {

	/** A person. */
	CONTACT,

	/** A firm. */
	COMPANY,

	/** A sale. */
	DEAL,

	/** A project. */
	SPACE;

	private final String typename = name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);

	private final String idPrefix = name().substring(0, 3).toLowerCase(Locale.ROOT);

	/** The name of its GraphQL type and of its label in the graph: {@code Contact}. */
	public String typename() {
		return this.typename;
	}

	/** What the ids of this kind begin with. */
	String idPrefix() {
		return this.idPrefix;
	}

	/** Tells whether an id is one of this kind. */
	public boolean owns(String id) {
		return id.startsWith(this.idPrefix) && id.startsWith("_", this.idPrefix.length());
	}

	/** The fields of this kind, in their order. */
	public List<Field> fields() {
		return Field.of(this);
	}

	/** A label expression in Cypher for any of these kinds: {@code Contact|Company}. */
	public static String labels(Collection<ProfileKind> kinds) {
		return kinds.stream().map(ProfileKind::typename).collect(Collectors.joining("|"));
	}

}
