package dev.relata.relation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.relata.profile.ProfileKind;
import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.AtOnce;
import dev.relata.support.RelataTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;

import static dev.relata.support.Account.end;
import static org.assertj.core.api.Assertions.assertThat;

/** A type gets stricter rules while clients go on relating profiles by it. */
@RelataTest
class ReformAtOnceTests {

	private static final int CLIENTS = 3;

	private static final int ENOUGH = 12;

	@Autowired
	private Account account;

	@Autowired
	private Driver driver;

	private String type = "";

	private List<String> owners = List.of();

	private List<String> properties = List.of();

	@BeforeEach
	void owners() {
		this.type = this.account.defineType(end("COMPANY", "Owner"), end("COMPANY CONTACT", "Property"))
			.text("createRelationType.relationType.id");
		this.owners = this.account.profiles(ProfileKind.COMPANY, List.of("Młyn", "Tkacz", "Zorza"));
		this.properties = this.account.profiles(ProfileKind.CONTACT,
				IntStream.range(0, 60).mapToObj((number) -> "Contact " + number).toList());
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			kinds, END   , WRONG_KIND
			kinds, DELETE, WRONG_KIND
			limit, END   , LIMIT_REACHED
			limit, DELETE, LIMIT_REACHED
			tree , END   , HAS_PARENT
			tree , DELETE, HAS_PARENT
			""")
	void leavesNothingInTheWayAndNobodyWithoutAnAnswer(String rule, String policy, String problem) {
		Map<String, Object> change = new HashMap<>(stricter(rule));
		change.put("existing", policy);
		AtOnce.each(CLIENTS + 1,
				(client) -> (client == CLIENTS) ? tighten(change) : relate(this.owners.get(client), problem));
		Answer left = this.account.previewType(this.type, change);
		assertThat(left.problems("previewRelationTypeChange")).isEmpty();
		assertThat(left.number("previewRelationTypeChange.ended")).isZero();
		assertThat(left.number("previewRelationTypeChange.deleted")).isZero();
		assertThat(this.account.relate(this.owners.getFirst(), "OWNER", this.account.contact("Anna"), null, null)
			.problems("addRelation")).isEqualTo(rule.equals("tree") ? List.of() : List.of(problem));
	}

	private static Map<String, ?> stricter(String rule) {
		return switch (rule) {
			case "kinds" -> Map.of("target", end("COMPANY", "Property"));
			case "limit" -> Map.of("source", end("COMPANY", "Owner", Map.of("limit", 2)));
			case "tree" -> Map.of("hierarchical", true);
			default -> throw new IllegalArgumentException(rule);
		};
	}

	/** Once there is something that is in the way. */
	private int tighten(Map<String, ?> change) {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> edges() >= ENOUGH);
		Answer changed = this.account.updateType(this.type, change);
		assertThat(changed.problems("updateRelationType")).isEmpty();
		assertThat(changed.number("updateRelationType.affected")).isPositive();
		return 0;
	}

	/** Relates an owner to all, and has each relation hold longer, as far as it goes. */
	private int relate(String owner, String problem) {
		for (String property : this.properties) {
			Answer added = this.account.relate(owner, "OWNER", property, null, day(30));
			assertThat(added.problems("addRelation")).isSubsetOf(problem);
			if (added.problems("addRelation").isEmpty()) {
				Answer longer = this.account.change(added.text("addRelation.relation.id"), Map.of("until", day(60)));
				assertThat(longer.problems("updateRelation")).isSubsetOf(problem, "RELATION_NOT_FOUND");
			}
		}
		return 0;
	}

	private static String day(int fromNow) {
		return LocalDate.now(ZoneId.systemDefault()).plusDays(fromNow).toString();
	}

	private int edges() {
		return this.driver.executableQuery("MATCH (:Profile)-[r]->(:Profile) RETURN count(r) AS count")
			.execute()
			.records()
			.getFirst()
			.get("count")
			.asInt();
	}

}
