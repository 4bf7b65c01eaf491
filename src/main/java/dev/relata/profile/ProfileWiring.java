package dev.relata.profile;

import java.util.Map;
import java.util.Objects;

import dev.relata.access.Viewers;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * What every kind of profile has of its own in GraphQL: its fields, and how it is made
 * and changed.
 */
@Component
class ProfileWiring implements RuntimeWiringConfigurer {

	private final Profiles profiles;

	private final Viewers viewers;

	ProfileWiring(Profiles profiles, Viewers viewers) {
		this.profiles = profiles;
		this.viewers = viewers;
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		for (ProfileKind kind : ProfileKind.values()) {
			wiring.type(kind.typename(), (type) -> {
				kind.fields().forEach((field) -> type.dataFetcher(field.property(), value(field)));
				return type;
			});
			wiring.type("Mutation", (type) -> type.dataFetcher("create" + kind.typename(), create(kind))
				.dataFetcher("update" + kind.typename(), update(kind)));
		}
	}

	private static DataFetcher<Object> value(Field field) {
		return (environment) -> Objects.requireNonNull(environment.<Profile>getSource()).get(field);
	}

	private DataFetcher<ProfilePayload> create(ProfileKind kind) {
		return (environment) -> {
			Map<String, Object> input = input(environment);
			return new ProfilePayload(
					this.profiles.create(kind, ProfileChanges.of(kind, input), this.viewers.current()));
		};
	}

	private DataFetcher<ProfilePayload> update(ProfileKind kind) {
		return (environment) -> {
			Map<String, Object> input = input(environment);
			String id = Objects.requireNonNull((String) input.get("id"));
			return new ProfilePayload(this.profiles.update(id, kind, (Integer) input.get("version"),
					ProfileChanges.of(kind, input), this.viewers.current()));
		};
	}

	private static Map<String, Object> input(DataFetchingEnvironment environment) {
		return Objects.requireNonNull(environment.getArgument("input"));
	}

	record ProfilePayload(Profile profile) {
	}

}
