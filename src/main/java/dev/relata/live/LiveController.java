package dev.relata.live;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.relata.access.Sharing;
import dev.relata.access.Viewer;
import dev.relata.access.Viewers;
import dev.relata.message.Refusal;
import dev.relata.profile.ProfileProblem;
import dev.relata.profile.Profiles;
import dev.relata.relation.Relation;
import dev.relata.relation.Relations;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/** Changes of relations as they happen, in GraphQL. */
@Controller
class LiveController {

	private final Broadcast broadcast;

	private final Profiles profiles;

	private final Relations relations;

	private final Viewers viewers;

	private final Scheduler threads;

	LiveController(Broadcast broadcast, Profiles profiles, Relations relations, Viewers viewers,
			Scheduler listenerScheduler) {
		this.broadcast = broadcast;
		this.profiles = profiles;
		this.relations = relations;
		this.viewers = viewers;
		this.threads = listenerScheduler;
	}

	/**
	 * Listeners read on threads of their own, so that they keep nobody else waiting. Who
	 * may not be signed in any more is told nothing more.
	 */
	@SubscriptionMapping
	Flux<RelationChange> relationChanged(@Argument String profileId) {
		return relationChanged(profileId, this.viewers.laterOn());
	}

	Flux<RelationChange> relationChanged(String profileId, Supplier<Viewer> viewer) {
		if (this.profiles.byId(profileId, viewer.get()).filter((profile) -> !profile.closed()).isEmpty()) {
			throw new Refusal(new ProfileProblem.ProfileNotFound("profileId"));
		}
		return this.broadcast.listen(profileId)
			.publishOn(this.threads, 1)
			.mapNotNull((happening) -> change(happening, profileId, viewer.get()));
	}

	/** By the access of now, not of when it happened. */
	private boolean isSeen(Happening happening, String profileId, Viewer viewer) {
		Map<String, Sharing> sharings = this.profiles.sharings(happening.profileIds());
		Sharing own = sharings.get(profileId);
		return own != null && own.letsRead(viewer)
				&& sharings.values().stream().allMatch((sharing) -> sharing.letsSee(viewer));
	}

	/** Nothing where the viewer may not know of it. */
	private @Nullable RelationChange change(Happening happening, String profileId, Viewer viewer) {
		if (!isSeen(happening, profileId, viewer)) {
			return null;
		}
		Relation relation = this.relations.find(List.of(happening.relationId()), viewer)
			.stream()
			.findFirst()
			.orElse(null);
		return new RelationChange(happening.kind(), happening.relationId(), relation);
	}

	record RelationChange(Happening.Kind kind, String relationId, @Nullable Relation relation) {
	}

}
