package dev.relata.profile;

import dev.relata.access.Viewers;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Profiles in GraphQL; see {@link ProfileWiring} for what differs from kind to kind. */
@Controller
class ProfileController {

	private final Profiles profiles;

	private final Viewers viewers;

	ProfileController(Profiles profiles, Viewers viewers) {
		this.profiles = profiles;
		this.viewers = viewers;
	}

	@QueryMapping
	@Nullable Profile profile(@Argument String id) {
		return this.profiles.byId(id, this.viewers.current()).orElse(null);
	}

	@QueryMapping
	@Nullable Profile profileByExternalId(@Argument String externalId) {
		return this.profiles.byExternalId(externalId, this.viewers.current()).orElse(null);
	}

}
