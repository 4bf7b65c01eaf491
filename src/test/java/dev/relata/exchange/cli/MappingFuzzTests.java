package dev.relata.exchange.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whatever is in a mapping file: it is read, or the command says what is wrong. */
class MappingFuzzTests {

	@TempDir
	private Path directory = Path.of("");

	@ParameterizedTest
	@ValueSource(strings = {
			"!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1:1/\"]]]]",
			"files: !!java.io.File [/etc/passwd]", "a: &a [*a]",
			"files: [{file: x, kind: CONTACT, columns: {a: \"{\"}}]", "\u0000", "- - - - -", "files: {}", "files: [[]]",
			"files: [1]", "'", "{", "? ? ?", "%YAML 9.9\n---\n", "files: [{file: ../../etc/passwd}]" })
	void isRefused(String text) throws IOException {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> read(text))
			.satisfies((ex) -> assertThat(ex).hasMessageContaining("mapping.yml"));
	}

	@Test
	void doesNotMultiply() throws IOException {
		StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
		for (int i = 1; i < 60; i++) {
			laughs.append("a%1$d: &a%1$d [*a%2$d, *a%2$d, *a%2$d, *a%2$d]\n".formatted(i, i - 1));
		}
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> read(laughs.toString()));
	}

	@Test
	void isReadOrRefused() throws IOException {
		String good = Files.readString(Path.of("examples/ldbc-snb/mapping.yml"));
		Random random = new Random(3);
		List<String> marks = List.of("{", "}", "[", "]", ":", "\"", "'", "&a ", "*a", "!!x ", "|", "- ", "\n", "\t",
				"#", "%", "null", "1e9", "\u0000", "~", "? ", ", ");
		for (int i = 0; i < 1500; i++) {
			StringBuilder text = new StringBuilder(good);
			for (int change = 0; change <= random.nextInt(4); change++) {
				int at = random.nextInt(text.length());
				text.replace(at, Math.min(text.length(), at + random.nextInt(6)),
						marks.get(random.nextInt(marks.size())));
			}
			try {
				assertThat(read(text.toString()).files()).isNotNull();
			}
			catch (CommandFailure ex) {
				assertThat(ex.getMessage()).isNotBlank();
			}
		}
	}

	private Mapping read(String text) throws IOException {
		return Mapping.read(Files.writeString(this.directory.resolve("mapping.yml"), text));
	}

}
