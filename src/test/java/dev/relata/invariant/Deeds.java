package dev.relata.invariant;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import org.jspecify.annotations.Nullable;

/**
 * What clients do, each deed chosen by a few numbers; many are refused, none may fail.
 */
final class Deeds {

	private static final List<String> TYPES = List.of("COMPETITOR", "HEADQUARTERS_BRANCH", "OWNER", "FORMER_EMPLOYEE",
			"SALE_DELIVERY", "TWIN");

	private final Api api;

	private final Account account;

	private final Map<String, String> types = new HashMap<>();

	Deeds(Api api, Account account) {
		this.api = api;
		this.account = account;
		TYPES.forEach((edgeType) -> this.types.put(edgeType, account.type(edgeType)));
	}

	/**
	 * A deed.
	 *
	 * @param what which of all deeds
	 * @param one which profile or relation, of those that are there
	 * @param other which other one
	 * @param detail days, type, side
	 */
	record Deed(int what, int one, int other, int detail) {
	}

	void perform(Deed deed) {
		Answer answer = switch (deed.what() % 12) {
			case 0, 1, 2, 3 -> add(deed);
			case 4 -> change(deed);
			case 5 -> remove(deed);
			case 6 -> rename(deed);
			case 7 -> undo(deed);
			case 8 -> merge(deed);
			case 9 -> convert(deed);
			case 10 -> delete(deed);
			default -> form(deed);
		};
		if (answer != null && !answer.errors().isEmpty()) {
			throw new AssertionError(deed + " gave " + answer);
		}
	}

	private Answer add(Deed deed) {
		Map<String, @Nullable Object> input = new HashMap<>();
		input.put("profileId", profile(deed.one()));
		input.put("typeId", this.types.get(TYPES.get(deed.detail() % TYPES.size())));
		input.put("as", (deed.detail() / 7 % 2 == 0) ? "SOURCE" : "TARGET");
		input.put("otherId", profile(deed.other()));
		input.put("since", day(deed.detail() / 3));
		input.put("until", day(deed.detail() / 5 + 2));
		return this.account.add(input);
	}

	private @Nullable Answer change(Deed deed) {
		String relation = relation(deed.one());
		if (relation == null) {
			return null;
		}
		Map<String, @Nullable Object> changes = new HashMap<>();
		switch (deed.detail() % 4) {
			case 0 -> changes.put("until", day(deed.detail()));
			case 1 -> changes.put("since", day(deed.detail()));
			case 2 -> changes.put("otherId", profile(deed.other()));
			default -> changes.put("typeId", this.types.get(TYPES.get(deed.other() % TYPES.size())));
		}
		return this.account.change(relation, changes);
	}

	private @Nullable Answer remove(Deed deed) {
		String relation = relation(deed.one());
		return (relation != null) ? this.account.remove(relation) : null;
	}

	private Answer rename(Deed deed) {
		String id = profile(deed.one());
		String kind = Map.of("con", "Contact", "com", "Company", "dea", "Deal", "spa", "Space").get(id.substring(0, 3));
		return this.account.update(String.valueOf(kind), Map.of("id", id, "name", "Renamed " + deed.detail()));
	}

	private @Nullable Answer undo(Deed deed) {
		List<String> changes = ids("history", profile(deed.one()));
		return changes.isEmpty() ? null : this.account.undo(changes.get(deed.other() % changes.size()));
	}

	private Answer merge(Deed deed) {
		return this.api.ask("""
				mutation($keep: ID!, $merge: ID!) {
					mergeProfiles(input: {keepId: $keep, mergeIds: [$merge]}) { profile { id } userErrors { code } }
				}""", Map.of("keep", profile(deed.one()), "merge", profile(deed.other())));
	}

	private Answer convert(Deed deed) {
		return this.api.ask(
				"""
						mutation($deal: ID!, $type: ID!) {
							convertDeal(input: {dealId: $deal, typeId: $type, name: "Delivery"}) { profile { id } userErrors { code } }
						}""",
				Map.of("deal", profile(deed.one()), "type", String.valueOf(this.types.get("SALE_DELIVERY"))));
	}

	private Answer delete(Deed deed) {
		return this.account.delete(profile(deed.one()));
	}

	private Answer form(Deed deed) {
		return this.api.ask(
				"""
						mutation($id: ID!, $type: ID!, $others: [ID!]!, $name: String!) {
							updateCompany(input: {id: $id, city: $name, relations: [{typeId: $type, as: SOURCE, otherIds: $others}]}) {
								profile { id } userErrors { code }
							}
						}""",
				Map.of("id", profile(deed.one()), "type", String.valueOf(this.types.get("COMPETITOR")), "others",
						List.of(profile(deed.other())), "name", "City " + deed.detail()));
	}

	/** A day around today, or none. */
	private static @Nullable String day(int number) {
		return (number % 3 == 0) ? null
				: LocalDate.now(ZoneId.systemDefault()).plusDays((number % 9 - 4) * 10L).toString();
	}

	private String profile(int number) {
		List<String> ids = this.api.ask("{ profiles(first: 100) { edges { node { id } } } }")
			.texts("profiles.edges[*].node.id");
		return ids.isEmpty() ? "con_0" : ids.get(number % ids.size());
	}

	private @Nullable String relation(int number) {
		List<String> ids = ids("relations(filter: {includeInactive: true})", profile(number));
		return ids.isEmpty() ? null : ids.get(number % ids.size());
	}

	/** The ids in a list of a profile; none where somebody has deleted it. */
	private List<String> ids(String list, String profileId) {
		Answer answer = this.api.ask(
				"query($id: ID!) { profile(id: $id) { list: %s { edges { node { id } } } } }".formatted(list),
				Map.of("id", profileId));
		return (answer.at("profile") != null) ? answer.texts("profile.list.edges[*].node.id") : List.of();
	}

}
