package dev.relata.history;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.relata.access.Sharing;
import dev.relata.journal.Change;
import dev.relata.journal.Item;
import dev.relata.journal.Subject;
import dev.relata.message.Messages;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.Catalogues;
import dev.relata.relationtype.End;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Changes as sentences, in the viewer's language. */
@Component
class Sentences {

	private static final String NOTHING = "—";

	private final Messages messages;

	private final Catalogues catalogues;

	Sentences(Messages messages, Catalogues catalogues) {
		this.messages = messages;
		this.catalogues = catalogues;
	}

	/** What a change did, as its telling item says. */
	String sentence(Entry entry, Insight insight) {
		String language = insight.viewer().language();
		String sentence = sentence(entry.change(), entry.telling(), insight, language);
		return (entry.change().kind() == Change.Kind.UNDONE) ? text("undone", language, sentence) : sentence;
	}

	private String sentence(Change change, Item item, Insight insight, String language) {
		return switch (item.subject()) {
			case PROFILE -> profile(change, item, language);
			case RELATION -> relation(item, insight, language);
			case RELATION_TYPE -> type(item, language);
			case SETTINGS -> text("settings.changed", language, values(item, "setting", language));
		};
	}

	private String profile(Change change, Item item, String language) {
		String name = name(item.last());
		if (change.kind() == Change.Kind.MERGED) {
			return merged(change, item, name, language);
		}
		if (item.before() == null) {
			return text("profile.added", language, name);
		}
		return (item.after() == null) ? text("profile.deleted", language, name)
				: text("profile.changed", language, name, values(item, "value", language));
	}

	private String merged(Change change, Item item, String name, String language) {
		if (item.after() == null) {
			String kept = item.about()
				.entrySet()
				.stream()
				.filter((other) -> !other.getKey().equals(item.id()))
				.map(Map.Entry::getValue)
				.findFirst()
				.orElse(NOTHING);
			return text("profile.mergedInto", language, name, kept);
		}
		String others = change.items()
			.stream()
			.filter((other) -> other.subject() == Subject.PROFILE && other.after() == null)
			.map((other) -> name(other.last()))
			.collect(Collectors.joining(", "));
		return text("profile.merged", language, name, others);
	}

	private String relation(Item item, Insight insight, String language) {
		Map<String, Object> before = item.before();
		Map<String, Object> after = item.after();
		if (before == null) {
			return text("relation.added", language, read(item, Objects.requireNonNull(after), language));
		}
		if (after == null) {
			return text("relation.removed", language, read(item, before, language));
		}
		List<String> moved = List.of("type", "sourceId", "targetId");
		return item.changed().stream().anyMatch(moved::contains)
				? text("relation.moved", language, read(item, before, language), read(item, after, language))
				: changed(item, after, insight, language);
	}

	/** What changed of a relation, but for what the viewer may not read. */
	private String changed(Item item, Map<String, Object> after, Insight insight, String language) {
		List<String> told = item.changed().stream().filter((name) -> insight.tells(item, name)).toList();
		return told.isEmpty() ? text("relation.touched", language, read(item, after, language)) : text(
				"relation.changed", language, read(item, after, language), values(item, told, "value", language));
	}

	/** A relation read aloud, with the roles that its type has now, if it is there. */
	private String read(Item item, Map<String, Object> values, String language) {
		return "%s (%s) → %s (%s)".formatted(item.about().get(String.valueOf(values.get("sourceId"))),
				role(values, End.SOURCE, "sourceRole", language),
				item.about().get(String.valueOf(values.get("targetId"))),
				role(values, End.TARGET, "targetRole", language));
	}

	private String role(Map<String, Object> values, End end, String kept, String language) {
		Catalogue catalogue = this.catalogues.current();
		return catalogue.byEdgeType(String.valueOf(values.get("type")))
			.map((type) -> type.role(end, catalogue.settings().languages(language)))
			.orElseGet(() -> String.valueOf(values.get(kept)));
	}

	private String type(Item item, String language) {
		String edgeType = String.valueOf(item.last().get("edgeType"));
		if (item.before() == null) {
			return text("type.added", language, edgeType);
		}
		return (item.after() == null) ? text("type.deleted", language, edgeType)
				: text("type.changed", language, edgeType, values(item, "rule", language));
	}

	/** Each value that changed: what it is, how it was, how it is. */
	private String values(Item item, String kind, String language) {
		return values(item, item.changed(), kind, language);
	}

	private String values(Item item, Collection<String> names, String kind, String language) {
		return names.stream().map((name) -> value(item, name, kind, language)).collect(Collectors.joining("; "));
	}

	/** With whom a profile is shared is kept as ids, which tell people nothing. */
	private String value(Item item, String name, String kind, String language) {
		String label = label(kind, name, language);
		return Sharing.PEOPLE.contains(name) ? text("others", language, label) : text("from.to", language, label,
				value(item.before(), name, language), value(item.after(), name, language));
	}

	/**
	 * What people call a value; a value that has no name of its own is called as in the
	 * API.
	 */
	private String label(String kind, String name, String language) {
		return this.messages.find("card.field." + name, language)
			.or(() -> this.messages.find("history." + kind + "." + name, language))
			.orElse(name);
	}

	private String value(@Nullable Map<String, Object> values, String name, String language) {
		if (name.equals(Sharing.ACCESS)) {
			return text("access." + Sharing.of((values != null) ? values : Map.of()).access(), language);
		}
		return Optional.ofNullable(values)
			.map((all) -> all.get(name))
			.map((value) -> shown(value, language))
			.orElse(NOTHING);
	}

	private String shown(Object value, String language) {
		return switch (value) {
			case LocalDate date -> this.messages.date(date, language);
			case Boolean yes -> text(yes ? "yes" : "no", language);
			default -> String.valueOf(value);
		};
	}

	private static String name(Map<String, Object> values) {
		return String.valueOf(values.get("name"));
	}

	private String text(String key, String language, Object... details) {
		return this.messages.text("history." + key, language, details);
	}

}
