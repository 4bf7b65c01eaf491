package dev.relata.search;

import java.util.List;

import dev.relata.access.Viewer;
import dev.relata.access.Viewers;
import dev.relata.graph.Page;
import dev.relata.profile.Profile;
import dev.relata.profile.ProfileKind;
import dev.relata.profile.Profiles;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.Catalogues;
import dev.relata.relationtype.End;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Typeahead in GraphQL. */
@Controller
class SearchController {

	private static final int USUAL = 10;

	private final Typeahead typeahead;

	private final Profiles profiles;

	private final Catalogues catalogues;

	private final Viewers viewers;

	SearchController(Typeahead typeahead, Profiles profiles, Catalogues catalogues, Viewers viewers) {
		this.typeahead = typeahead;
		this.profiles = profiles;
		this.catalogues = catalogues;
		this.viewers = viewers;
	}

	@QueryMapping
	List<Profile> search(@Argument String text, @Argument @Nullable List<ProfileKind> kinds,
			@Argument @Nullable Integer first) {
		return this.typeahead.profiles(text, (kinds != null) ? kinds : List.of(ProfileKind.values()), size(first),
				this.viewers.current());
	}

	@QueryMapping
	List<Profile> relationCandidates(@Argument String profileId, @Argument String typeId, @Argument("as") End end,
			@Argument String text, @Argument @Nullable Integer first) {
		int size = size(first);
		Viewer viewer = this.viewers.current();
		Catalogue catalogue = this.catalogues.current();
		return this.profiles.byId(profileId, viewer)
			.flatMap((profile) -> catalogue.options(profile.kind())
				.filter((place) -> place.type().id().equals(typeId) && (place.end() == end || place.type().symmetric()))
				.findFirst()
				.map((place) -> this.typeahead.candidates(profile, place.type(), end, text, size, viewer)))
			.orElse(List.of());
	}

	private static int size(@Nullable Integer first) {
		return Page.size((first != null) ? first : USUAL);
	}

}
