package dev.relata.access;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/**
 * Counts who signs in in vain, in the memory of this instance. From one address attempts
 * are made one after the other, so that a thousand at once are no more than one by one;
 * only those who signed in before, and have not failed since, need not queue.
 */
@Component
class Attempts {

	private static final int MOST = 100_000;

	private static final int TOLD = 100;

	private static final int IPV6_NETWORK_BYTES = 8;

	private static final Logger log = LoggerFactory.getLogger(Attempts.class);

	private final SignInProperties properties;

	private final Clock clock;

	private final Cache<String, Place> places;

	private final Cache<Pair, Failures> pairs;

	private final Cache<Pair, Boolean> trusted;

	Attempts(SignInProperties properties, Clock clock) {
		this.properties = properties;
		this.clock = clock;
		this.places = cache(properties);
		this.pairs = cache(properties);
		this.trusted = cache(properties);
	}

	/**
	 * Makes an attempt.
	 * @param name the name that was given
	 * @param address where it came from
	 * @throws TooManyAttempts if there were too many before; this one is not made then
	 */
	<T> T attempt(String name, String address, Supplier<T> attempt) {
		String network = network(address);
		Pair pair = new Pair(Hashes.of(name), network);
		Place place = this.places.get(network, (any) -> new Place(new ReentrantLock(),
				new Failures(this.properties.failuresPerAddress(), this.properties.within())));
		if (this.trusted.getIfPresent(pair) != null) {
			return attempt(name, pair, place, attempt);
		}
		place.lock().lock();
		try {
			return attempt(name, pair, place, attempt);
		}
		finally {
			place.lock().unlock();
		}
	}

	/** Starts anew. */
	void forget() {
		Stream.of(this.places, this.pairs, this.trusted).forEach(Cache::invalidateAll);
	}

	private <T> T attempt(String name, Pair pair, Place place, Supplier<T> attempt) {
		Failures failures = this.pairs.get(pair,
				(any) -> new Failures(this.properties.failures(), this.properties.within()));
		Instant now = this.clock.instant();
		Duration pause = longer(failures.pause(now), place.failures().pause(now));
		if (pause.isPositive()) {
			throw new TooManyAttempts(pause);
		}
		try {
			T result = attempt.get();
			failures.forget();
			this.trusted.put(pair, true);
			return result;
		}
		catch (BadCredentialsException ex) {
			this.trusted.invalidate(pair);
			count(name, pair, failures, place);
			throw ex;
		}
	}

	private void count(String name, Pair pair, Failures failures, Place place) {
		Instant now = this.clock.instant();
		if (failures.add(now)) {
			log.warn("Signing in as {} from {} is refused for up to {}: it failed {} times", printable(name),
					pair.network(), this.properties.within(), this.properties.failures());
		}
		if (place.failures().add(now)) {
			log.warn("Signing in from {} is refused for up to {}: it failed {} times", pair.network(),
					this.properties.within(), this.properties.failuresPerAddress());
		}
	}

	private static <K, V> Cache<K, V> cache(SignInProperties properties) {
		return Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(properties.within()).build();
	}

	/**
	 * An address; of version 6 the network, in which anybody has addresses without end.
	 */
	private static String network(String address) {
		if (address.indexOf(':') < 0) {
			return address;
		}
		try {
			byte[] bytes = InetAddress.ofLiteral(address).getAddress();
			return (bytes.length > IPV6_NETWORK_BYTES)
					? HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES)) + "::/64"
					: address;
		}
		catch (IllegalArgumentException ex) {
			return address;
		}
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) > 0) ? one : other;
	}

	/** What somebody typed, fit for a log. */
	private static String printable(String name) {
		String plain = name.replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]", "?");
		return plain.substring(0, Math.min(plain.length(), TOLD));
	}

	private record Pair(String name, String network) {
	}

	private record Place(ReentrantLock lock, Failures failures) {
	}

}
