package dev.relata.lifecycle;

import java.util.Map;
import java.util.Objects;

import dev.relata.access.Viewers;
import dev.relata.journal.Change;
import dev.relata.journal.Journals;
import dev.relata.journal.Written;
import dev.relata.profile.Profile;
import dev.relata.profile.ProfileChanges;
import dev.relata.profile.ProfileKind;
import dev.relata.profile.Profiles;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** How each kind of profile is made and changed, in GraphQL. */
@Component
class ProfileMutations implements RuntimeWiringConfigurer {

	private final Profiles profiles;

	private final Journals journals;

	private final Viewers viewers;

	ProfileMutations(Profiles profiles, Journals journals, Viewers viewers) {
		this.profiles = profiles;
		this.journals = journals;
		this.viewers = viewers;
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		for (ProfileKind kind : ProfileKind.values()) {
			wiring.type("Mutation", (type) -> type.dataFetcher("create" + kind.typename(), create(kind))
				.dataFetcher("update" + kind.typename(), update(kind)));
		}
	}

	private DataFetcher<ProfilePayload> create(ProfileKind kind) {
		return (environment) -> {
			ProfileChanges values = ProfileChanges.of(kind, input(environment));
			return ProfilePayload.of(this.journals.write(Change.Kind.EDITED, this.viewers.current(),
					(journal) -> this.profiles.create(kind, values, journal)));
		};
	}

	private DataFetcher<ProfilePayload> update(ProfileKind kind) {
		return (environment) -> {
			Map<String, Object> input = input(environment);
			String id = Objects.requireNonNull((String) input.get("id"));
			ProfileChanges changes = ProfileChanges.of(kind, input);
			return ProfilePayload
				.of(this.journals.write(Change.Kind.EDITED, this.viewers.current(), (journal) -> this.profiles
					.update(id, kind, (Integer) input.get("version"), changes, this.viewers.current(), journal)));
		};
	}

	private static Map<String, Object> input(DataFetchingEnvironment environment) {
		return Objects.requireNonNull(environment.getArgument("input"));
	}

	record ProfilePayload(Profile profile, @Nullable String changeId) {

		static ProfilePayload of(Written<Profile> written) {
			return new ProfilePayload(written.result(), written.changeId());
		}

	}

}
