package dev.relata.message;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Words for people, in English and Polish. */
class MessagesTests {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

	private final Messages messages = new Messages(new MessageConfiguration().messageSource());

	record WrongKind(String role, String allowed) implements Problem {

		@Override
		public List<String> field() {
			return List.of("otherId");
		}

		@Override
		public List<Object> details() {
			return List.of(this.role, this.allowed);
		}

	}

	@Test
	void sayAProblemInTheViewersLanguage() {
		WrongKind problem = new WrongKind("Firma 'Młyn' {0}", "COMPANY");
		assertThat(this.messages.of(problem, "en")).isEqualTo(new UserError("WRONG_KIND",
				"As \"Firma 'Młyn' {0}\" only these kinds can stand: COMPANY.", List.of("otherId")));
		assertThat(this.messages.of(problem, "pl").message()).contains("Firma 'Młyn' {0}")
			.isNotEqualTo(this.messages.of(problem, "en").message());
	}

	@Test
	void areEnglishForThoseWhoSpeakAnotherLanguage() {
		assertThat(this.messages.text("card.kind", "de")).isEqualTo(this.messages.text("card.kind", "en"));
	}

	@Test
	void haveTheSameKeysAndPlaceholdersInBothLanguages() throws IOException {
		Properties english = properties("en");
		Properties polish = properties("pl");
		assertThat(polish.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
		english.stringPropertyNames()
			.forEach((key) -> assertThat(placeholders(polish.getProperty(key))).as(key)
				.isEqualTo(placeholders(english.getProperty(key))));
	}

	@ParameterizedTest
	@MethodSource("problems")
	void existForEveryProblem(String key) throws IOException {
		assertThat(properties("en")).containsKey(key);
	}

	static Stream<String> problems() {
		return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("dev.relata")
			.stream()
			.filter((type) -> type.isAssignableTo(Problem.class) && !type.isInterface())
			.map(JavaClass::getSimpleName)
			.filter((name) -> !Set.of("EndNotFound", "Located").contains(name))
			.map((name) -> "problem." + Problem.code(name));
	}

	private static Set<String> placeholders(String text) {
		return PLACEHOLDER.matcher(text).results().map((match) -> match.group()).collect(Collectors.toSet());
	}

	private static Properties properties(String language) throws IOException {
		Properties properties = new Properties();
		try (InputStreamReader reader = new InputStreamReader(
				Objects
					.requireNonNull(MessagesTests.class.getResourceAsStream("/messages_" + language + ".properties")),
				StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}

}
