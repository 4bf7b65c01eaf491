package dev.relata.relationtype;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Gives the catalogue: a copy for reading, which another instance may have changed a
 * moment ago, or the real one for writing by its rules.
 */
@Component
@EnableConfigurationProperties(CatalogueProperties.class)
public class Catalogues {

	private final RelationTypes types;

	private final Duration freshness;

	private final AtomicInteger changes = new AtomicInteger();

	private volatile @Nullable Copy copy;

	Catalogues(RelationTypes types, CatalogueProperties properties) {
		this.types = types;
		this.freshness = properties.catalogueFreshness();
	}

	/** The catalogue to read by. */
	public Catalogue current() {
		Copy known = this.copy;
		int seen = this.changes.get();
		if (known != null && known.isFresh(seen, this.freshness)) {
			return known.catalogue();
		}
		Catalogue read = this.types.read();
		this.copy = new Copy(read, seen, System.nanoTime());
		return read;
	}

	/**
	 * The catalogue as it is, of which these types do not change until the open
	 * transaction ends.
	 */
	public Catalogue locked(Collection<String> typeIds) {
		this.types.lock(typeIds);
		return this.types.read();
	}

	/**
	 * Has the next reader read again, also where somebody is reading what was there
	 * before; to be called when a change is committed.
	 */
	void forget() {
		this.changes.incrementAndGet();
	}

	/** What was read after so many changes. */
	private record Copy(Catalogue catalogue, int changes, long readAt) {

		boolean isFresh(int seen, Duration freshness) {
			return this.changes == seen && System.nanoTime() - this.readAt < freshness.toNanos();
		}

	}

}
