package dev.relata.relationtype;

import java.util.List;
import java.util.Map;

import dev.relata.access.Viewers;
import dev.relata.message.Refusal;
import dev.relata.profile.Profile;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Settings and relation types in GraphQL. */
@Controller
class RelationTypeController {

	private final Administration administration;

	private final Catalogues catalogues;

	private final RelationTypes types;

	private final Viewers viewers;

	RelationTypeController(Administration administration, Catalogues catalogues, RelationTypes types, Viewers viewers) {
		this.administration = administration;
		this.catalogues = catalogues;
		this.types = types;
		this.viewers = viewers;
	}

	@QueryMapping
	Settings settings() {
		return this.catalogues.current().settings();
	}

	@QueryMapping
	List<RelationType> relationTypes(@Argument @Nullable Boolean includeInactive) {
		return this.catalogues.current()
			.types()
			.stream()
			.filter((type) -> type.active() || Boolean.TRUE.equals(includeInactive))
			.toList();
	}

	@SchemaMapping
	String role(RelationTypeEnd end) {
		return end.labels().in(languages());
	}

	@SchemaMapping
	List<LocalizedText> roles(RelationTypeEnd end) {
		return end.labels().all();
	}

	@BatchMapping
	Map<RelationType, Integer> relationCount(List<RelationType> types) {
		return this.types.count(types, this.viewers.current());
	}

	@SchemaMapping(typeName = "Profile")
	List<RelationOption> relationOptions(Profile profile) {
		List<String> languages = languages();
		return profile.closed() ? List.of()
				: this.catalogues.current()
					.options(profile.kind())
					.map((place) -> RelationOption.of(place, profile, languages))
					.toList();
	}

	@MutationMapping
	SettingsPayload updateSettings(@Argument UpdateSettingsInput input) {
		return new SettingsPayload(this.administration.updateSettings(input.relationsEnabled(), input.defaultLanguage(),
				this.viewers.current()));
	}

	@MutationMapping
	RelationTypePayload createRelationType(@Argument CreateRelationTypeInput input) {
		return new RelationTypePayload(this.administration.create(input.draft(), this.viewers.current()), 0);
	}

	@MutationMapping
	ReorderRelationTypesPayload reorderRelationTypes(@Argument ReorderRelationTypesInput input) {
		return new ReorderRelationTypesPayload(this.administration.reorder(input.ids(), this.viewers.current()));
	}

	private List<String> languages() {
		return this.catalogues.current().settings().languages(this.viewers.current().language());
	}

	record UpdateSettingsInput(@Nullable Boolean relationsEnabled, @Nullable String defaultLanguage) {
	}

	record CreateRelationTypeInput(RelationTypeEndInput source, @Nullable RelationTypeEndInput target,
			@Nullable Boolean symmetric, @Nullable Boolean hierarchical, @Nullable Boolean allowSelf,
			@Nullable String edgeType) {

		RelationTypeDraft draft() {
			return RelationTypeDraft.of(this.source.end("source", null),
					(this.target != null) ? this.target.end("target", null) : null, Boolean.TRUE.equals(this.symmetric),
					Boolean.TRUE.equals(this.hierarchical), Boolean.TRUE.equals(this.allowSelf), this.edgeType);
		}

	}

	record ReorderRelationTypesInput(List<String> ids) {
	}

	record SettingsPayload(Settings settings) {
	}

	record RelationTypePayload(RelationType relationType, int affected) {
	}

	record ReorderRelationTypesPayload(List<RelationType> relationTypes) {
	}

}
