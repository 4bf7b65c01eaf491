package dev.relata.lifecycle;

import dev.relata.access.Viewers;
import dev.relata.journal.Written;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What can be done to whole profiles, in GraphQL. */
@Controller
class LifecycleController {

	private final Deletion deletion;

	private final Viewers viewers;

	LifecycleController(Deletion deletion, Viewers viewers) {
		this.deletion = deletion;
		this.viewers = viewers;
	}

	@MutationMapping
	DeletePayload deleteProfile(@Argument DeleteProfileInput input) {
		Written<Integer> written = this.deletion.delete(input.id(), this.viewers.current());
		return new DeletePayload(input.id(), written.result(), written.changeId());
	}

	record DeleteProfileInput(String id) {
	}

	record DeletePayload(String deletedId, int affected, @Nullable String changeId) {
	}

}
