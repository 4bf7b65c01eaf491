package dev.relata.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.relata.support.Account;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.ProfiledPlan;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written down, and how. */
@RelataTest
class JournalTests {

	@Autowired
	private Account account;

	@Autowired
	private Packer packer;

	@Autowired
	private Journals journals;

	@Autowired
	private Driver driver;

	@Test
	void keepsValuesOfEveryKind() {
		Item item = new Item(Subject.PROFILE, "dea_1", Map.of("dea_1", "Młyn \"x\"\n"), null,
				Map.of("text", "ż\n\"", "amount", 12.0, "count", 7L, "on", true, "date", LocalDate.of(2026, 3, 31),
						"time", OffsetDateTime.parse("2026-03-31T12:00:00.123456789Z"), "list", List.of("a", "b")));
		assertThat(ItemFormat.read(ItemFormat.write(item))).isEqualTo(item);
		assertThat(Packing.unpack(Packing.pack(List.of(ItemFormat.write(item), "x"))))
			.containsExactly(ItemFormat.write(item), "x");
	}

	@Test
	void packsOldChangesWhichAreToldAndUndoneLikeOthers() {
		String anna = this.account.contact("Anna");
		String mlyn = this.account.company("Młyn");
		String relation = this.account.relate(anna, "FORMER_EMPLOYEE", mlyn);
		String removed = this.account.remove(relation).text("removeRelation.changeId");
		List<String> before = this.account.history(anna, "summary");
		long loose = size();
		assertThat(this.packer.pack(Instant.now().plusSeconds(60))).isGreaterThanOrEqualTo(4);
		assertThat(this.packer.pack(Instant.now().plusSeconds(60))).isZero();
		assertThat(size()).isZero();
		assertThat(loose).isPositive();
		assertThat(this.account.history(anna, "summary")).isEqualTo(before);
		assertThat(this.account.undo(removed).problems("undo")).isEmpty();
		assertThat(this.account.history(anna, "summary")).hasSize(4).first().asString().startsWith("Undone");
	}

	@Test
	void findsAPageByItsIndexAndDoesNotSort() {
		String mlyn = this.account.company("Młyn");
		this.account.hub(mlyn, "COMPETITOR", "Rywal", 600);
		ProfiledPlan plan = this.driver.executableQuery("PROFILE " + Journals.PAGE.replace("{{sees}}", "true"))
			.withParameters(Map.of("abouts", List.of(mlyn), "before", "~", "limit", 26))
			.execute()
			.summary()
			.profile();
		List<ProfiledPlan> operators = all(plan).toList();
		assertThat(operators.stream().map((operator) -> operator.operatorType().split("@", -1)[0]))
			.anyMatch((operator) -> operator.startsWith("NodeIndexSeek"))
			.noneMatch(
					(operator) -> operator.contains("Scan") || operator.contains("Sort") || operator.contains("Top"));
		assertThat(operators.stream().mapToLong(ProfiledPlan::dbHits).sum()).isLessThan(1000);
	}

	@Test
	void findsWhatIsNewByTheSameIndex() {
		String mlyn = this.account.company("Młyn");
		assertThat(this.journals.idsSince(List.of(mlyn), Instant.now().minusSeconds(60))).hasSize(1);
		assertThat(this.journals.idsSince(List.of(mlyn), Instant.now().plusSeconds(60))).isEmpty();
		assertThat(this.journals.idsSince(List.of("com_0"), Instant.EPOCH)).isEmpty();
	}

	private long size() {
		return this.driver.executableQuery("MATCH (c:Change) WHERE c.items IS NOT NULL RETURN count(c) AS count")
			.execute()
			.records()
			.getFirst()
			.get("count")
			.asLong();
	}

	private static Stream<ProfiledPlan> all(ProfiledPlan plan) {
		return Stream.concat(Stream.of(plan), plan.children().stream().flatMap(JournalTests::all));
	}

}
