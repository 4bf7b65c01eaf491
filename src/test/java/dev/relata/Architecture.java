package dev.relata;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.neo4j.bolt.connection.BoltConnectionProviderFactory;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.neo4j.core.Neo4jClient;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

/**
 * The rules between rooms.
 *
 * @param root the package that the rooms lie in
 */
record Architecture(String root) {

	/** From the bottom up; those on one floor do not know each other. */
	static final List<List<String>> FLOORS = List.of(List.of("graph"), List.of("message"), List.of("access"),
			List.of("journal"), List.of("profile"), List.of("relationtype"), List.of("relation"),
			List.of("search", "explore", "exchange", "lifecycle", "history", "live"));

	ArchRule roomsUseThoseBelow() {
		List<ArchRule> rules = new ArrayList<>();
		for (int floor = 0; floor < FLOORS.size(); floor++) {
			for (String room : FLOORS.get(floor)) {
				String[] foreign = FLOORS.stream()
					.skip(floor)
					.flatMap(List::stream)
					.filter((other) -> !other.equals(room))
					.map(this::in)
					.toArray(String[]::new);
				if (foreign.length > 0) {
					rules.add(noClasses().that()
						.resideInAPackage(in(room))
						.should()
						.dependOnClassesThat()
						.resideInAnyPackage(foreign)
						.allowEmptyShould(true));
				}
			}
		}
		return CompositeArchRule.of(rules);
	}

	ArchRule nobodyKnowsTheEmbeddedDatabase() {
		return noClasses().that()
			.resideOutsideOfPackage(in("embedded"))
			.should()
			.dependOnClassesThat()
			.resideInAPackage(in("embedded"));
	}

	ArchRule theEmbeddedDatabaseKnowsDatabaseUsersAlone() {
		DescribedPredicate<JavaClass> otherRooms = JavaClass.Predicates.resideInAPackage(this.root + "..")
			.and(JavaClass.Predicates.resideOutsideOfPackage(in("embedded")))
			.and(DescribedPredicate.not(JavaClass.Predicates.simpleName("DatabaseUsers")));
		return noClasses().that().resideInAPackage(in("embedded")).should().dependOnClassesThat(otherRooms);
	}

	ArchRule noRoomKnowsTheWeb() {
		return noClasses().that()
			.resideOutsideOfPackage(in("web"))
			.should()
			.dependOnClassesThat()
			.resideInAPackage(in("web"));
	}

	ArchRule onlyTheGraphTalksToTheDatabase() {
		return noClasses().that()
			.resideOutsideOfPackage(in("graph"))
			.should()
			.dependOnClassesThat(
					belongToAnyOf(Driver.class, Session.class, Transaction.class, Neo4jClient.class).as("talk to it"));
	}

	ArchRule noFieldIsInjected() {
		return noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);
	}

	ArchRule everyPackageIsNullMarked() {
		return classes().should(new ArchCondition<>("be in a null-marked package") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
				events.add(new SimpleConditionEvent(type, marked, type.getName() + " is in a package that is not"));
			}
		});
	}

	ArchRule noNameTellsALayer() {
		return noClasses().should().haveNameMatching(".*(Service|Impl|Utils?|Helper|Manager|Dto)");
	}

	ArchRule whatIsPublicIsNeededElsewhere() {
		return classes().that()
			.arePublic()
			.and()
			.areTopLevelClasses()
			.and()
			.resideOutsideOfPackage(this.root)
			.and()
			.areNotAssignableTo(BoltConnectionProviderFactory.class) // made by the driver
			.should(new ArchCondition<>("be used in another room") {
				@Override
				public void check(JavaClass type, ConditionEvents events) {
					boolean needed = withNested(type).flatMap((part) -> part.getDirectDependenciesToSelf().stream())
						.map(Dependency::getOriginClass)
						.anyMatch((user) -> !user.getPackage().equals(type.getPackage()) || tells(user, type));
					events.add(new SimpleConditionEvent(type, needed, type.getName() + " is public for nobody"));
				}
			});
	}

	private static Stream<JavaClass> withNested(JavaClass type) {
		return type.getPackage()
			.getClasses()
			.stream()
			.filter((part) -> part.equals(type) || part.getName().startsWith(type.getName() + "$"));
	}

	/** A public type whose methods other rooms can call takes or gives this one. */
	private static boolean tells(JavaClass user, JavaClass type) {
		return user.getModifiers().contains(JavaModifier.PUBLIC) && !user.equals(type)
				&& user.getCodeUnits()
					.stream()
					.filter((member) -> member.getModifiers().contains(JavaModifier.PUBLIC))
					.anyMatch((member) -> member.getAllInvolvedRawTypes().contains(type));
	}

	private String in(String room) {
		return this.root + "." + room + "..";
	}

}
