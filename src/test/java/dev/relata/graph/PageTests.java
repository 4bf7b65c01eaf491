package dev.relata.graph;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Pages and their cursors. */
class PageTests {

	@Test
	void hasTwentyFiveRowsWhereNoSizeIsGiven() {
		assertThat(Page.of(null, null)).isEqualTo(new Page(25, null));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 25, 100 })
	void takesSizesFromOneToAHundred(int size) {
		assertThat(Page.of(size, null).size()).isEqualTo(size);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, 101, Integer.MAX_VALUE, Integer.MIN_VALUE })
	void refusesOtherSizesAndSaysWhichAreRight(int size) {
		assertThatExceptionOfType(InvalidArgument.class).isThrownBy(() -> Page.of(size, null))
			.withMessage("first is %d; it has to be from 1 to 100", size);
	}

	@ParameterizedTest
	@ValueSource(strings = { "01JD", "łódź\tcom_01", "", "😀" })
	void readsItsOwnCursors(String sortKey) {
		assertThat(Page.of(1, Page.cursor(sortKey)).after()).isEqualTo(sortKey);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "abcd", "###", "AAAA", "c29tZXRoaW5n", "' OR 1=1", "ł" })
	void refusesACursorThatIsNotOneOfOurs(String cursor) {
		assertThatExceptionOfType(InvalidArgument.class).isThrownBy(() -> Page.of(1, cursor))
			.withMessageContaining("after is not a cursor");
	}

	@Test
	void tellsWhereItLies() {
		Page first = new Page(2, null);
		assertThat(PageInfo.of(first, List.of("a", "b"), true, (edge) -> edge))
			.isEqualTo(new PageInfo(true, false, "a", "b"));
		assertThat(PageInfo.of(new Page(2, "b"), List.of(), false, String::valueOf))
			.isEqualTo(new PageInfo(false, true, null, null));
	}

}
