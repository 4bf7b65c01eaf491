package dev.relata.live;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import dev.relata.graph.InvalidArgument;
import dev.relata.journal.Change;
import dev.relata.journal.Journals;
import dev.relata.journal.Subject;
import reactor.core.publisher.Flux;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at the journal for what concerns those who listen. Changes can become visible in
 * another order than their ids have, so each look goes some way back, and what was told
 * already is remembered for as long.
 */
@Component
class Broadcast {

	private final Journals journals;

	private final LiveProperties properties;

	private final Clock clock;

	private final List<Listener> listeners = new CopyOnWriteArrayList<>();

	/** When each change was first seen; used by one thread at a time. */
	private final Map<String, Instant> seen = new HashMap<>();

	Broadcast(Journals journals, LiveProperties properties, Clock clock) {
		this.journals = journals;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * What happens to the relations of a profile from now on.
	 * @throws InvalidArgument if too many listen already
	 */
	Flux<Happening> listen(String profileId) {
		if (this.listeners.size() >= this.properties.most()) {
			throw new InvalidArgument("Too many listen already; try again later");
		}
		return Flux.defer(() -> {
			Listener listener = new Listener(profileId, this.properties.buffer());
			join(listener);
			return listener.happenings().doFinally((signal) -> this.listeners.remove(listener));
		});
	}

	/** What was before is not told him, but those who listened then. */
	private synchronized void join(Listener listener) {
		tellNews(Set.of(listener.profileId()));
		this.listeners.add(listener);
	}

	/** How many listen. */
	int size() {
		return this.listeners.size();
	}

	/** Tells of what is new. */
	@Scheduled(fixedDelayString = "${relata.live.poll:500ms}")
	synchronized void look() {
		if (this.listeners.isEmpty()) {
			this.seen.clear();
			return;
		}
		tellNews(this.listeners.stream().map(Listener::profileId).collect(Collectors.toSet()));
	}

	/** Tells those who listen of what is new about these. */
	private void tellNews(Set<String> profileIds) {
		List<String> fresh = remember(profileIds);
		if (!fresh.isEmpty()) {
			this.journals.find(fresh).forEach(this::tell);
		}
	}

	/** Notes which changes are there by now; gives those that were not noted yet. */
	private List<String> remember(Set<String> profileIds) {
		Instant now = this.clock.instant();
		Instant from = now.minus(this.properties.window());
		List<String> fresh = this.journals.idsSince(profileIds, from)
			.stream()
			.filter((id) -> this.seen.putIfAbsent(id, now) == null)
			.sorted()
			.toList();
		this.seen.values().removeIf((since) -> since.isBefore(from.minus(this.properties.window())));
		return fresh;
	}

	private void tell(Change change) {
		change.items()
			.stream()
			.filter((item) -> item.subject() == Subject.RELATION)
			.forEach((item) -> this.listeners.stream()
				.filter((listener) -> item.about().containsKey(listener.profileId()))
				.forEach((listener) -> Happening.of(item, listener.profileId()).ifPresent((happening) -> {
					if (!listener.tell(happening)) {
						this.listeners.remove(listener);
					}
				})));
	}

}
