package dev.relata;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules between rooms hold. Each is also tried on classes below
 * {@code dev.relata.broken}, which break it.
 */
class ArchitectureTests {

	private static final JavaClasses RELATA = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("dev.relata");

	private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("dev.relata.broken");

	private static final Architecture RULES = new Architecture("dev.relata");

	private static final Architecture BROKEN_RULES = new Architecture("dev.relata.broken");

	@ParameterizedTest
	@MethodSource
	void holds(ArchRule rule) {
		rule.check(RELATA);
	}

	static Stream<ArchRule> holds() {
		return Stream.of(RULES.roomsUseThoseBelow(), RULES.nobodyKnowsTheEmbeddedDatabase(),
				RULES.theEmbeddedDatabaseKnowsDatabaseUsersAlone(), RULES.noRoomKnowsTheWeb(),
				RULES.onlyTheGraphTalksToTheDatabase(), RULES.noFieldIsInjected(), RULES.everyPackageIsNullMarked(),
				RULES.noNameTellsALayer(), RULES.whatIsPublicIsNeededElsewhere());
	}

	@ParameterizedTest
	@MethodSource
	void seesWhatBreaksIt(ArchRule rule, String culprit) {
		assertThat(rule.evaluate(BROKEN).getFailureReport().getDetails())
			.anyMatch((detail) -> detail.contains(culprit));
	}

	static Stream<Arguments> seesWhatBreaksIt() {
		return Stream.of(broken(BROKEN_RULES.roomsUseThoseBelow(), "broken.graph.LooksUp"),
				broken(BROKEN_RULES.roomsUseThoseBelow(), "broken.search.LooksAside"),
				broken(BROKEN_RULES.nobodyKnowsTheEmbeddedDatabase(), "broken.access.KnowsTheEmbedded"),
				broken(BROKEN_RULES.theEmbeddedDatabaseKnowsDatabaseUsersAlone(), "broken.embedded.KnowsRelations"),
				broken(BROKEN_RULES.noRoomKnowsTheWeb(), "broken.profile.ImportsTheWeb"),
				broken(BROKEN_RULES.onlyTheGraphTalksToTheDatabase(), "broken.profile.AsksTheDriver"),
				broken(BROKEN_RULES.noFieldIsInjected(), "broken.access.InjectsAField.clock"),
				broken(BROKEN_RULES.everyPackageIsNullMarked(), "broken.unmarked.Unmarked"),
				broken(BROKEN_RULES.noNameTellsALayer(), "broken.profile.ProfileService"),
				broken(BROKEN_RULES.whatIsPublicIsNeededElsewhere(), "broken.message.NeedlesslyPublic"));
	}

	@Test
	void looksAtEveryRoom() {
		Architecture.FLOORS.stream()
			.flatMap(java.util.List::stream)
			.forEach((room) -> assertThat(RELATA.containPackage("dev.relata." + room)).as(room).isTrue());
	}

	private static Arguments broken(ArchRule rule, String culprit) {
		return Arguments.of(rule, culprit);
	}

}
