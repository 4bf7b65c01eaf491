package dev.relata.profile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import dev.relata.access.Access;
import dev.relata.access.Node;
import dev.relata.access.Sharing;
import dev.relata.access.Viewer;
import dev.relata.graph.Ids;
import dev.relata.journal.Item;
import dev.relata.journal.Subject;
import dev.relata.message.Refusal;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.dao.ConcurrencyFailureException;

/**
 * A contact, a company, a deal or a space.
 *
 * @param id the id
 * @param kind which of the four it is
 * @param name what people call it
 * @param externalId its key in the system it was imported from
 * @param fields its other values, without those it does not have
 * @param mergedExternalIds the keys of profiles that were merged into it
 * @param sharing whom it is shared with
 * @param closed whether whoever reads it may see its name and kind only; it has nothing
 * else then
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 * @param version 1, and one more with each change
 */
public record Profile(String id, ProfileKind kind, String name, @Nullable String externalId, Map<Field, Object> fields,
		List<String> mergedExternalIds, Sharing sharing, boolean closed, OffsetDateTime createdAt,
		OffsetDateTime updatedAt, int version) implements Node {

	/** The name of the value that holds the keys of profiles that were merged into it. */
	static final String MERGED_EXTERNAL_IDS = "mergedExternalIds";

	/**
	 * The names of the values that are written whole, changed or not: what other systems
	 * find it by, and whom it is shared with.
	 */
	public static final List<String> KEPT = Stream
		.concat(Stream.of("externalId", MERGED_EXTERNAL_IDS), Sharing.VALUES.stream())
		.toList();

	/** What the key of a profile begins with that has none in another system. */
	static final String OWN_KEY = "relata:";

	/** When everything was made that is closed. */
	private static final OffsetDateTime UNTOLD = Instant.EPOCH.atOffset(ZoneOffset.UTC);

	/**
	 * Reads a profile from its node in the graph, or from a map of what a node has, as
	 * far as the viewer may.
	 * @throws ConcurrencyFailureException if it was deleted while the statement ran
	 */
	public static Profile of(MapAccessor node, Viewer viewer) {
		String id = required(node, "id").asString();
		ProfileKind kind = ProfileKind.valueOf(required(node, "kind").asString());
		String name = required(node, "name").asString();
		Sharing sharing = Sharing.of(node);
		if (!sharing.letsRead(viewer)) {
			return new Profile(id, kind, name, null, Map.of(), List.of(), sharing, true, UNTOLD, UNTOLD, 0);
		}
		Map<Field, Object> fields = new EnumMap<>(Field.class);
		for (Field field : kind.fields()) {
			Value value = node.get(field.property());
			if (!value.isNull()) {
				fields.put(field, value.asObject());
			}
		}
		return new Profile(id, kind, name, node.get("externalId").asString(null), fields,
				node.get(MERGED_EXTERNAL_IDS).asList(Value::asString, List.of()), sharing, false,
				required(node, "createdAt").asOffsetDateTime(), required(node, "updatedAt").asOffsetDateTime(),
				required(node, "version").asInt());
	}

	/** What every profile has, unless it is being deleted while it is read. */
	private static Value required(MapAccessor node, String name) {
		Value value = node.get(name);
		if (value.isNull()) {
			throw new ConcurrencyFailureException("The profile was deleted meanwhile");
		}
		return value;
	}

	/** Reads a profile that is gone from the values that a journal kept of it. */
	static Profile of(String id, Map<String, Object> values, OffsetDateTime updatedAt) {
		ProfileKind kind = ProfileKind.valueOf(String.valueOf(values.get("kind")));
		Map<Field, Object> fields = new EnumMap<>(Field.class);
		kind.fields()
			.stream()
			.filter((field) -> values.containsKey(field.property()))
			.forEach((field) -> fields.put(field, Objects.requireNonNull(values.get(field.property()))));
		return new Profile(id, kind, String.valueOf(values.get("name")), (String) values.get("externalId"), fields,
				mergedExternalIds(values), Sharing.of(values), false,
				(OffsetDateTime) Objects.requireNonNull(values.get("createdAt")), updatedAt,
				((Number) Objects.requireNonNull(values.get(Item.VERSION))).intValue());
	}

	@SuppressWarnings("unchecked")
	private static List<String> mergedExternalIds(Map<String, Object> values) {
		return (List<String>) values.getOrDefault(MERGED_EXTERNAL_IDS, List.of());
	}

	/** What a change made of a profile; null: it was not there, or is gone. */
	public static Item item(@Nullable Profile before, @Nullable Profile after) {
		Profile any = Objects.requireNonNull((after != null) ? after : before);
		return new Item(Subject.PROFILE, any.id, Map.of(any.id, any.name), (before != null) ? before.values() : null,
				(after != null) ? after.values() : null);
	}

	/** That this profile is gone and another one stands for it, whose history says so. */
	Item goneInto(Profile other) {
		Map<String, String> about = new LinkedHashMap<>();
		about.put(this.id, this.name);
		about.put(other.id, other.name);
		return new Item(Subject.PROFILE, this.id, about, values(), null);
	}

	/** Its values as a journal keeps them. */
	public Map<String, Object> values() {
		Map<String, Object> values = new HashMap<>(
				Map.of("kind", this.kind.name(), "name", this.name, "createdAt", this.createdAt));
		values.put(Item.VERSION, (long) this.version);
		if (this.externalId != null) {
			values.put("externalId", this.externalId);
		}
		if (!this.mergedExternalIds.isEmpty()) {
			values.put(MERGED_EXTERNAL_IDS, this.mergedExternalIds);
		}
		values.putAll(this.sharing.values());
		this.fields.forEach((field, value) -> values.put(field.property(), value));
		return values;
	}

	/** One of a kind that is not stored, for relations to be tried with. */
	public static Profile unsaved(ProfileKind kind) {
		OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
		return new Profile(Ids.next(kind.idPrefix()), kind, "", null, Map.of(), List.of(), Sharing.OPEN, false, now,
				now, 0);
	}

	/**
	 * Goes on where it is of a kind, and of the version that was read.
	 * @param read the version; null: whichever it is by now
	 * @throws Refusal elsewhere
	 */
	public void require(ProfileKind wanted, @Nullable Integer read) {
		if (this.kind != wanted) {
			throw new Refusal(new ProfileProblem.OtherKind(this.kind));
		}
		if (read != null && read != this.version) {
			throw new Refusal(new ProfileProblem.Conflict(this.version));
		}
	}

	/**
	 * Goes on where a viewer may change it.
	 * @throws Refusal elsewhere
	 */
	public Profile requireEditable(Viewer viewer) {
		if (!this.sharing.letsEdit(viewer)) {
			throw new Refusal(new ProfileProblem.NotYoursToChange(this.name));
		}
		return this;
	}

	/**
	 * What files call it: its key in another system or, where it has none to tell,
	 * {@value #OWN_KEY} and its id.
	 */
	public String key() {
		return (this.externalId != null) ? this.externalId : OWN_KEY + this.id;
	}

	/** What others may see of it. */
	public Access access() {
		return this.sharing.access();
	}

	/** What a field holds; null: nothing. */
	public @Nullable Object get(Field field) {
		return this.fields.get(field);
	}

	/** Where it stands in lists, by its folded name. */
	public String sortKey() {
		return sortKey(ProfileChanges.searchName(this.name), this.id);
	}

	static String sortKey(String searchName, String id) {
		return searchName + "\t" + id;
	}

	@Override
	public String typename() {
		return this.kind.typename();
	}

	/** Of its id, as profiles are parts of keys. */
	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

}
