package dev.relata.profile;

import dev.relata.access.Viewers;
import dev.relata.graph.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Profiles in GraphQL; see {@link ProfileWiring} for what differs from kind to kind. */
@Controller
class ProfileController {

	private final Profiles profiles;

	private final ProfileLists lists;

	private final Viewers viewers;

	ProfileController(Profiles profiles, ProfileLists lists, Viewers viewers) {
		this.profiles = profiles;
		this.lists = lists;
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

	@QueryMapping
	ProfileConnection profiles(@Argument @Nullable ProfileFilter filter, @Argument @Nullable Integer first,
			@Argument @Nullable String after) {
		Page page = Page.of(first, after);
		ProfileFilter wanted = (filter != null) ? filter : ProfileFilter.NONE;
		return ProfileConnection.of(this.lists.page(wanted, page, this.viewers.current()), page, wanted);
	}

	@SchemaMapping
	int totalCount(ProfileConnection connection) {
		return this.lists.count(connection.filter(), this.viewers.current());
	}

}
