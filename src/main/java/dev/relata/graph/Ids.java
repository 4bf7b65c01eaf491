package dev.relata.graph;

import java.time.Instant;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;

/**
 * Ids: a prefix that tells what it is the id of, then letters and digits that sort by the
 * time they were made.
 */
public final class Ids {

	private Ids() {
	}

	/** A new id, as {@code con_01JD…}. */
	public static String next(String prefix) {
		return prefix + "_" + sortable();
	}

	/** No id of this prefix that is made at a moment or later comes before this one. */
	public static String earliest(String prefix, Instant moment) {
		return prefix + "_" + Ulid.min(moment.toEpochMilli());
	}

	/** The part of an id that sorts by time: 26 letters and digits. */
	public static String sortable() {
		return UlidCreator.getMonotonicUlid().toString();
	}

}
