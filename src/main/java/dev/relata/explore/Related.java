package dev.relata.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relata.explore.RollUp.DealSum;
import dev.relata.explore.RollUp.KindCount;
import dev.relata.profile.ProfileKind;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Profiles that a group is related to, in parts that are alike, so that they are few.
 *
 * @param parts the parts
 */
record Related(List<Part> parts) {

	private static final List<String> STATUSES = List.of("OPEN", "WON", "LOST");

	/**
	 * Profiles that are alike.
	 *
	 * @param kind their kind
	 * @param outside whether they are no members of the group themselves
	 * @param status their status, if they are deals that may be read
	 * @param currency their currency, if so
	 * @param ownerId the id of their owner, if so
	 * @param count how many there are
	 * @param edges by how many relations
	 * @param amount what they are worth together; null: none of them says
	 */
	record Part(ProfileKind kind, boolean outside, @Nullable String status, @Nullable String currency,
			@Nullable String ownerId, int count, int edges, @Nullable Double amount) {

		static Part of(Record row) {
			Value amount = row.get("amount");
			return new Part(ProfileKind.valueOf(row.get("kind").asString()), row.get("outside").asBoolean(),
					row.get("status").asString(null), row.get("currency").asString(null),
					row.get("ownerId").asString(null), row.get("count").asInt(), row.get("edges").asInt(),
					amount.isNull() ? null : amount.asDouble());
		}

	}

	private Stream<Part> outside() {
		return this.parts.stream().filter(Part::outside);
	}

	/** How many relations they are reached by. */
	int edges() {
		return this.parts.stream().mapToInt(Part::edges).sum();
	}

	/** How many of each kind are no members. */
	List<KindCount> counts() {
		Map<ProfileKind, Integer> counts = outside()
			.collect(Collectors.groupingBy(Part::kind, Collectors.summingInt(Part::count)));
		return Stream.of(ProfileKind.values())
			.map((kind) -> new KindCount(kind, counts.getOrDefault(kind, 0)))
			.toList();
	}

	/** The ids of the owners of deals. */
	List<String> ownerIds() {
		return outside().map(Part::ownerId).filter(Objects::nonNull).map(Objects::requireNonNull).distinct().toList();
	}

	/** The deals by status and currency. */
	List<DealSum> deals() {
		return outside().filter((part) -> part.status() != null)
			.collect(Collectors.groupingBy((part) -> List.of(part.status() + "", part.currency() + "")))
			.values()
			.stream()
			.map(Related::sum)
			.sorted(Comparator.comparingInt((DealSum sum) -> STATUSES.indexOf(sum.status()))
				.thenComparing(DealSum::currency, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
	}

	private static DealSum sum(List<Part> alike) {
		Part any = alike.getFirst();
		double amount = alike.stream().mapToDouble((part) -> (part.amount() != null) ? part.amount() : 0).sum();
		boolean silent = alike.stream().allMatch((part) -> part.amount() == null);
		return new DealSum(Objects.requireNonNull(any.status()), any.currency(),
				alike.stream().mapToInt(Part::count).sum(), silent ? null : Math.rint(amount * 100) / 100);
	}

}
