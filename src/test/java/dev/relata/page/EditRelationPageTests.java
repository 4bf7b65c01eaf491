package dev.relata.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.options.AriaRole;
import dev.relata.exchange.DemoAccount;
import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Changing a relation on the page. */
@RelataTest
class EditRelationPageTests {

	@Autowired
	private Chromium chromium;

	@Autowired
	private DemoAccount demo;

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	private String branch;

	private String seat;

	private String relation;

	@BeforeEach
	void load() {
		this.demo.load();
		this.seat = this.account.company("Stara Huta");
		this.branch = this.account.company("Filia");
		this.relation = this.account.relate(this.seat, "HEADQUARTERS_BRANCH", this.branch);
	}

	@ParameterizedTest
	@EnumSource
	void changesDaysAndNoteFromTheOtherSideWithoutTurningItRound(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen)) {
			Relating relating = new Relating(tab, this.api).edit("Filia", "Stara Huta");
			assertThat(relating.since()).isFocused();
			assertThat(relating.sentence())
				.hasText(tab.says("Stara Huta is the Headquarters of Filia", "Stara Huta to Centrala dla: Filia"));
			relating.since().fill("2024-01-15");
			tab.field("Note", "Notatka").fill("Przejęta");
			tab.button("End today", "Zakończ dzisiaj").click();
			assertThat(relating.until()).isFocused();
			tab.isAccessible();
			tab.photograph("edit-relation");
			relating.save();
			assertThat(relating.dialog()).hasCount(0);
			assertThat(relation("since")).isEqualTo("2024-01-15");
			assertThat(relation("until")).isEqualTo(LocalDate.now(ZoneId.systemDefault()).toString());
			assertThat(relation("note")).isEqualTo("Przejęta");
			assertThat(relation("source.name")).isEqualTo("Stara Huta");
			tab.button("Undo", "Cofnij").click();
			assertThat(tab.toast()).containsText(tab.says("Undone", "Cofnięto"));
			assertThat(answer().at("node.since")).isNull();
		}
	}

	@ParameterizedTest
	@EnumSource
	void changesTypeAndOtherSide(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen)) {
			Relating relating = new Relating(tab, this.api).edit("Filia", "Stara Huta");
			relating.the(AriaRole.BUTTON, "Choose another", "Wybierz inną").first().click();
			assertThat(relating.relations()).hasText(new Pattern[] { pattern(tab.says("Headquarters", "Centrala")),
					pattern(tab.says("Branch", "Oddział")), pattern(tab.says("Competitor", "Konkurent")),
					pattern("Partner") });
			tab.isAccessible();
			tab.photograph("edit-relation-choose");
			relating.relate("part");
			tab.page().locator("relata-other-side button").click();
			relating.type("olchowe");
			assertThat(relating.suggestions().first()).containsText("Olchowe Wnętrza");
			tab.press("Enter");
			assertThat(relating.sentence())
				.hasText(tab.says("Olchowe Wnętrza Ostrów sp. z o.o. is the Partner of Filia",
						"Olchowe Wnętrza Ostrów sp. z o.o. to Partner dla: Filia"));
			relating.save();
			assertThat(relating.dialog()).hasCount(0);
			assertThat(relating.related("Filia", "Partner")).containsExactly("Olchowe Wnętrza Ostrów sp. z o.o.");
			assertThat(relating.related("Stara Huta", "Branch")).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	void leavesAloneWhatSomebodyElseChangedAndOffersTheFormerOneAgain(Screen screen) {
		try (Tab tab = this.chromium.signIn(screen)) {
			Relating relating = new Relating(tab, this.api).edit("Filia", "Stara Huta");
			assertThat(relating.since()).isFocused();
			this.account.change(this.relation, Map.of("note", "Z innej ręki"));
			tab.page().locator("relata-other-side button").click();
			relating.type("stara");
			assertThat(relating.suggestions().first()).containsText("Stara Huta");
			tab.press("Enter");
			relating.until().fill("2020-01-01");
			relating.since().fill("2021-01-01");
			relating.save();
			assertThat(relating.until()).isFocused();
			assertThat(relating.dialog().locator(".error")).isVisible();
			tab.isAccessible();
			tab.photograph("edit-relation-refused");
			relating.until().fill("");
			relating.save();
			assertThat(relating.dialog()).hasCount(0);
			assertThat(relation("note")).isEqualTo("Z innej ręki");
			assertThat(relation("since")).isEqualTo("2021-01-01");
		}
	}

	private String relation(String field) {
		return answer().text("node." + field);
	}

	private Answer answer() {
		return this.api.ask(
				"query($id: ID!) { node(id: $id) { ... on Relation { since until note source { name } } } }",
				Map.of("id", this.relation));
	}

	private static Pattern pattern(String beginning) {
		return Pattern.compile("^\\s*" + beginning);
	}

}
