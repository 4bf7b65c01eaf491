package dev.relata.graph;

import java.text.Normalizer;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** One fold for what is stored and what is typed. */
class FoldingTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			José,        jose
			jose,        jose
			lodz,        lodz
			ŁÓDŹ,        lodz
			łódź,        lodz
			Łódź,        lodz
			Żółć,        zolc
			Straße,      strasse
			STRASSE,     strasse
			Ørsted,      orsted
			Đorđe,       dorde
			Æther,       aether
			İstanbul,    istanbul
			Ｗｉｄｅ,      wide
			ﬁnance,      finance
			Київ,        київ
			東京,         東京
			""")
	void doesAwayWithCaseAndAccentsAndKeepsOtherScripts(String text, String folded) {
		assertThat(Folding.fold(text)).isEqualTo(Folding.fold(folded))
			.isEqualTo(folded.equals("київ") ? "киів" : folded);
	}

	@Test
	void foldsAnAccentThatIsACharacterOfItsOwn() {
		assertThat(Folding.fold("Jose\u0301")).isEqualTo("jose");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Łódź", "José", "Straße", "Ørsted", "Żółkiewska", "Київ", "東京タワー", "İstanbul", "ﬁnance" })
	void foldsTheBeginningOfAWordToABeginningOfTheFoldedWord(String word) {
		String folded = Folding.fold(word);
		assertThat(word.codePoints().limit(1).toArray()).isNotEmpty();
		for (int length = 1; length <= word.length(); length++) {
			assertThat(folded).startsWith(Folding.fold(word.substring(0, length)));
		}
	}

	@Test
	void findsTheWordsOfAText() {
		assertThat(Folding.words("  Anna  Kowalska-Nowak, (\"O'Brien\") 3M ")).containsExactly("anna", "kowalska",
				"nowak", "o", "brien", "3m");
		assertThat(Folding.sentence("Młyn-Łódź  Sp. z o.o.")).isEqualTo("mlyn lodz sp z o o");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "*", "~", "\"()[]{}\\/", "&& || !", "-" })
	void findsNoWordWhereThereIsNoLetterAndNoDigit(String text) {
		assertThat(Folding.words(text)).isEmpty();
	}

	@Test
	void foldsTheSameTwice() {
		String once = Folding.fold("Żółć & Straße ﬁ Київ");
		assertThat(Folding.fold(once)).isEqualTo(once);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Łódź", "José", "Straße", "Ørsted", "Żółkiewska", "Київ", "東京タワー", "İstanbul", "ﬁnance",
			"Æther", "Đorđe", "Jose\u0301 \\Q.*\\E [a] \"x\" – ‘y’…", "Müller & Söhne", "a\nb", "🙂 ok" })
	void findsABeginningInATextThatIsNotFolded(String text) {
		String stored = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
		String folded = Folding.fold(text);
		for (int length = 0; length <= folded.length(); length++) {
			if (length == 0 || !Character.isHighSurrogate(folded.charAt(length - 1))) {
				assertThat(stored).matches(Folding.beginning(folded.substring(0, length)));
			}
		}
		assertThat(stored).matches(Folding.beginning(text)).matches(Folding.beginning(text.toUpperCase(Locale.ROOT)));
		assertThat(stored).doesNotMatch(Folding.beginning("q"))
			.doesNotMatch(Folding.beginning(text + "q"))
			.doesNotMatch(Folding.beginning(".*"))
			.doesNotMatch(Folding.beginning("q" + text));
	}

}
