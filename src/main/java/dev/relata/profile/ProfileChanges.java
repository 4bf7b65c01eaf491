package dev.relata.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import dev.relata.access.Sharing;
import dev.relata.graph.Folding;
import dev.relata.message.Problem;
import dev.relata.message.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Checked new values for a profile, by property. What is left out stays as it is, null
 * clears.
 */
public final class ProfileChanges {

	/** The longest name and the longest external id, in characters. */
	public static final int LONGEST_NAME = 255;

	/** The longest folded name: a character can fold to many, and indexes have bounds. */
	private static final int LONGEST_SEARCH_NAME = 4 * LONGEST_NAME;

	private final Map<String, @Nullable Object> properties = new LinkedHashMap<>();

	private @Nullable Sharing sharing;

	private ProfileChanges() {
	}

	/**
	 * Checks values by name: {@code name}, {@code externalId} and the kind's fields;
	 * others are passed over.
	 * @throws Refusal naming every value that cannot be
	 */
	public static ProfileChanges of(ProfileKind kind, Map<String, ? extends @Nullable Object> values) {
		ProfileChanges changes = new ProfileChanges();
		List<Problem> problems = new ArrayList<>();
		changes.put("name", values, ProfileChanges::name, problems);
		changes.put("externalId", values, (value) -> bounded("externalId", value), problems);
		for (Field field : kind.fields()) {
			changes.put(field.property(), values, (value) -> field.check(kind, value), problems);
		}
		if (!problems.isEmpty()) {
			throw new Refusal(problems);
		}
		return changes;
	}

	private void put(String property, Map<String, ? extends @Nullable Object> values,
			Function<@Nullable Object, @Nullable Object> check, List<Problem> problems) {
		if (values.containsKey(property)) {
			try {
				this.properties.put(property, check.apply(values.get(property)));
			}
			catch (Refusal ex) {
				problems.addAll(ex.problems());
			}
		}
	}

	/**
	 * Values that a journal kept, by name.
	 * @param values what is to be put back; null: what is to be cleared; whom it is
	 * shared with, whole
	 */
	public static ProfileChanges back(ProfileKind kind, Map<String, ? extends @Nullable Object> values) {
		ProfileChanges changes = of(kind, values);
		if (values.containsKey(Profile.MERGED_EXTERNAL_IDS)) {
			changes.properties.put(Profile.MERGED_EXTERNAL_IDS, values.get(Profile.MERGED_EXTERNAL_IDS));
		}
		changes.sharing = Sharing.of(values);
		return changes;
	}

	/** The same, and the keys of profiles that are merged into this one. */
	public ProfileChanges withMergedExternalIds(List<String> externalIds) {
		this.properties.put(Profile.MERGED_EXTERNAL_IDS, externalIds);
		return this;
	}

	/** The same, with whom the profile is shared with. */
	public ProfileChanges withSharing(Sharing with) {
		ProfileChanges changes = new ProfileChanges();
		changes.properties.putAll(this.properties);
		changes.sharing = with;
		return changes;
	}

	/** With whom the profile is shared from now on; null: with whom it was. */
	@Nullable Sharing sharing() {
		return this.sharing;
	}

	/** The same, but for the key in another system. */
	ProfileChanges withoutExternalId() {
		ProfileChanges changes = new ProfileChanges();
		changes.properties.putAll(this.properties);
		changes.sharing = this.sharing;
		changes.properties.remove("externalId");
		return changes;
	}

	/** The key in another system; null: it stays, or is taken away. */
	public @Nullable String externalId() {
		return (String) this.properties.get("externalId");
	}

	/** A name as it is found and sorted by. */
	static String searchName(String name) {
		String folded = Folding.sentence(name);
		return folded.substring(0, Math.min(folded.length(), LONGEST_SEARCH_NAME));
	}

	/** The values by property. */
	Map<String, @Nullable Object> properties() {
		return this.properties;
	}

	/** The new name; null: it stays. */
	@Nullable String name() {
		return (String) this.properties.get("name");
	}

	/** Tells whether a profile would be another after these changes. */
	boolean change(Profile profile) {
		boolean shared = this.sharing != null && !this.sharing.equals(profile.sharing());
		return shared || this.properties.entrySet()
			.stream()
			.anyMatch((entry) -> !Objects.equals(entry.getValue(), value(profile, entry.getKey())));
	}

	private static @Nullable Object value(Profile profile, String property) {
		return switch (property) {
			case "name" -> profile.name();
			case "externalId" -> profile.externalId();
			case Profile.MERGED_EXTERNAL_IDS -> profile.mergedExternalIds();
			default -> Field.of(profile.kind(), property).map(profile::get).orElse(null);
		};
	}

	private static String name(@Nullable Object value) {
		String name = bounded("name", value);
		if (name == null) {
			throw new Refusal(new ProfileProblem.NameMissing());
		}
		return name;
	}

	private static @Nullable String bounded(String property, @Nullable Object value) {
		String text = (value != null) ? value.toString().strip() : "";
		if (text.length() > LONGEST_NAME) {
			throw new Refusal(new ProfileProblem.TooLong(property, LONGEST_NAME));
		}
		return text.isEmpty() ? null : text;
	}

}
