package dev.relata.relationtype;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.relata.journal.Item;
import dev.relata.journal.Subject;

/**
 * What holds for the whole account.
 *
 * @param relationsEnabled whether relations are switched on
 * @param defaultLanguage the language of the labels on edges, and of roles that have no
 * text in the viewer's
 */
public record Settings(boolean relationsEnabled, String defaultLanguage) {

	/** What a change made of the settings. */
	static Item item(Settings before, Settings after) {
		return new Item(Subject.SETTINGS, "settings", Map.of(Item.CATALOGUE, ""), before.values(), after.values());
	}

	private Map<String, Object> values() {
		return Map.of("relationsEnabled", this.relationsEnabled, "defaultLanguage", this.defaultLanguage);
	}

	/** The languages to look for, best first. */
	public List<String> languages(String viewers) {
		return Stream.of(viewers, this.defaultLanguage, "en").distinct().toList();
	}

	/** The languages of the labels on edges, best first. */
	public List<String> accountLanguages() {
		return languages(this.defaultLanguage);
	}

}
