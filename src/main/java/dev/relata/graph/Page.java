package dev.relata.graph;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param size how many rows, from 1 to {@value #LARGEST}
 * @param after the sort key of the last row that is known already; null: from the start
 */
public record Page(int size, @Nullable String after) {

	/** The size where none is asked for. */
	public static final int USUAL = 25;

	/** What every cursor begins with, to tell one from other text. */
	private static final String MARK = "after:";

	/** The largest page. */
	public static final int LARGEST = 100;

	/** The most profiles of a graph to draw, which has no pages. */
	public static final int LARGEST_GRAPH = 1000;

	/**
	 * Reads the arguments of a list.
	 * @param first how many rows are wanted; null: {@value #USUAL}
	 * @param cursor the cursor of the last row that is known already; null: from the
	 * start
	 * @throws InvalidArgument if the size is out of range or the cursor is not one of
	 * ours
	 */
	public static Page of(@Nullable Integer first, @Nullable String cursor) {
		return new Page(size((first != null) ? first : USUAL), (cursor != null) ? sortKey(cursor) : null);
	}

	/**
	 * Checks how many rows are wanted.
	 * @throws InvalidArgument if the size is out of range
	 */
	public static int size(int first) {
		if (first < 1 || first > LARGEST) {
			throw new InvalidArgument("first is %d; it has to be from 1 to %d".formatted(first, LARGEST));
		}
		return first;
	}

	/** How many rows to ask for, to know whether there are more. */
	public int sizeAndOneMore() {
		return this.size + 1;
	}

	/** The cursor of a row: its sort key, opaque to clients. */
	public static String cursor(String sortKey) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((MARK + sortKey).getBytes(StandardCharsets.UTF_8));
	}

	private static String sortKey(String cursor) {
		String text = decoded(cursor);
		if (!text.startsWith(MARK)) {
			throw new InvalidArgument("after is not a cursor of this list; take endCursor of the page before");
		}
		return text.substring(MARK.length());
	}

	private static String decoded(String cursor) {
		try {
			return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

}
