package dev.relata.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import dev.relata.access.Viewer;
import dev.relata.graph.Ids;
import dev.relata.message.Refusal;
import dev.relata.profile.ProfileKind;
import dev.relata.profile.ProfilePages;
import dev.relata.profile.Profiles;
import dev.relata.relation.RelationPages;
import dev.relata.relation.RelationPages.Wanted;
import dev.relata.relationtype.Catalogues;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What can be exported, and a few exports at a time. */
@Component
class Exports {

	private final ProfilePages profilePages;

	private final Profiles profiles;

	private final RelationPages relations;

	private final Catalogues catalogues;

	private final Semaphore places;

	Exports(ProfilePages profilePages, Profiles profiles, RelationPages relations, Catalogues catalogues,
			ExportProperties properties) {
		this.profilePages = profilePages;
		this.profiles = profiles;
		this.relations = relations;
		this.catalogues = catalogues;
		this.places = new Semaphore(properties.atOnce());
	}

	/** Writes an export. */
	interface Writing {

		void to(OutputStream out) throws IOException;

	}

	/**
	 * All that a viewer may see.
	 * @param asOf the day on which the relations hold; null: ended and future ones too
	 * @param closedToo with what the viewer may see but not read
	 */
	Contents account(@Nullable LocalDate asOf, boolean closedToo, Supplier<Viewer> viewer) {
		return new WholeAccount(this.catalogues.current().types(), this.profilePages, this.relations,
				wanted(asOf, closedToo), viewer);
	}

	/** The profiles of a list. */
	Contents list(Set<ProfileKind> kinds, String text, boolean closedToo, Supplier<Viewer> viewer) {
		return new ProfileList(kinds, text, closedToo, this.profilePages, viewer);
	}

	/** Some profiles and relations, with the profiles of these. */
	Contents selected(Selection selection, @Nullable LocalDate asOf, boolean closedToo, Supplier<Viewer> viewer) {
		return new Selected(selection, this.catalogues.current().types(), this.profiles, this.relations,
				wanted(asOf, closedToo), viewer);
	}

	private static Wanted wanted(@Nullable LocalDate asOf, boolean closedToo) {
		return new Wanted(asOf, closedToo, Ids.sortable());
	}

	/**
	 * Writes an export, here and now.
	 * @throws Refusal if too many are being written already
	 * @throws IOException if the other side has gone
	 */
	void write(Writing writing, Supplier<OutputStream> destination) throws IOException {
		if (!this.places.tryAcquire()) {
			throw new Refusal(new ExportProblem.TooManyExports());
		}
		try (Outlet out = new Outlet(destination.get())) {
			write(writing, out);
		}
		finally {
			this.places.release();
		}
	}

	private static void write(Writing writing, Outlet out) throws IOException {
		try {
			writing.to(out);
		}
		catch (RuntimeException ex) {
			if (out.failure() != null) {
				throw out.failure();
			}
			throw ex;
		}
	}

}
