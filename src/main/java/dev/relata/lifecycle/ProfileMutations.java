package dev.relata.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.relata.access.Viewers;
import dev.relata.journal.Written;
import dev.relata.profile.Profile;
import dev.relata.profile.ProfileKind;
import dev.relata.relation.RelationField;
import dev.relata.relationtype.End;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** How each kind of profile is made and changed, in GraphQL. */
@Component
class ProfileMutations implements RuntimeWiringConfigurer {

	private final Forms forms;

	private final Viewers viewers;

	ProfileMutations(Forms forms, Viewers viewers) {
		this.forms = forms;
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
			Map<String, Object> input = input(environment);
			return ProfilePayload.of(this.forms.create(kind, input, fields(input), this.viewers.current()));
		};
	}

	private DataFetcher<ProfilePayload> update(ProfileKind kind) {
		return (environment) -> {
			Map<String, Object> input = input(environment);
			String id = Objects.requireNonNull((String) input.get("id"));
			return ProfilePayload.of(this.forms.update(id, kind, (Integer) input.get("version"), input, fields(input),
					this.viewers.current()));
		};
	}

	private static Map<String, Object> input(DataFetchingEnvironment environment) {
		return Objects.requireNonNull(environment.getArgument("input"));
	}

	@SuppressWarnings("unchecked")
	private static List<RelationField> fields(Map<String, Object> input) {
		List<Map<String, Object>> fields = (List<Map<String, Object>>) input.get("relations");
		return (fields == null) ? List.of()
				: fields.stream()
					.map((field) -> new RelationField(String.valueOf(field.get("typeId")),
							End.valueOf(String.valueOf(field.get("as"))),
							(List<String>) Objects.requireNonNull(field.get("otherIds"))))
					.toList();
	}

	record ProfilePayload(Profile profile, @Nullable String changeId) {

		static ProfilePayload of(Written<Profile> written) {
			return new ProfilePayload(written.result(), written.changeId());
		}

	}

}
