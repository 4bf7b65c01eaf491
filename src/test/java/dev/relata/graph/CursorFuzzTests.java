package dev.relata.graph;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whatever is sent for a cursor or a name. */
class CursorFuzzTests {

	@Property(tries = 2000, seed = "1")
	void cursorsAreReadOrRefused(@ForAll String text) {
		try {
			assertThat(Page.of(null, text).after()).isNotNull();
		}
		catch (InvalidArgument ex) {
			assertThat(ex).hasMessageContaining("after is not a cursor");
		}
	}

	@Property(tries = 1000, seed = "2")
	void cursorsGiveBackWhatTheyWereMadeOf(@ForAll String text) {
		String known = new String(text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
				java.nio.charset.StandardCharsets.UTF_8);
		assertThat(Page.of(1, Page.cursor(known)).after()).isEqualTo(known);
	}

	@Property(tries = 2000, seed = "3")
	void nothingButNamesPassesTheGate(@ForAll String text) {
		if (text.matches("[A-Z][A-Z0-9_]{0,63}")) {
			assertThat(new EdgeType(text).quoted().replace("`", "")).isEqualTo(text);
		}
		else {
			assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new EdgeType(text));
		}
	}

	@Property(tries = 1000, seed = "4")
	void foldingLeavesLettersAndNumbers(@ForAll String text) {
		assertThat(Folding.words(text)).allMatch((word) -> word.matches("[\\p{L}\\p{N}]+"));
	}

}
