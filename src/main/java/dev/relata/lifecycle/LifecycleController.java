package dev.relata.lifecycle;

import dev.relata.access.Viewers;
import dev.relata.journal.Written;
import dev.relata.lifecycle.Conversion.ConvertDealInput;
import dev.relata.lifecycle.Merging.MergeProfilesInput;
import dev.relata.lifecycle.ProfileMutations.ProfilePayload;
import dev.relata.profile.ProfileKind;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.Catalogues;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What can be done to whole profiles, in GraphQL. */
@Controller
class LifecycleController {

	private final Deletion deletion;

	private final Conversion conversion;

	private final Merging merging;

	private final Catalogues catalogues;

	private final Viewers viewers;

	LifecycleController(Deletion deletion, Conversion conversion, Merging merging, Catalogues catalogues,
			Viewers viewers) {
		this.deletion = deletion;
		this.conversion = conversion;
		this.merging = merging;
		this.catalogues = catalogues;
		this.viewers = viewers;
	}

	@MutationMapping
	DeletePayload deleteProfile(@Argument DeleteProfileInput input) {
		Written<Integer> written = this.deletion.delete(input.id(), this.viewers.current());
		return new DeletePayload(input.id(), written.result(), written.changeId());
	}

	@MutationMapping
	ProfilePayload convertDeal(@Argument ConvertDealInput input) {
		return ProfilePayload.of(this.conversion.convert(input, this.viewers.current()));
	}

	@MutationMapping
	ProfilePayload mergeProfiles(@Argument MergeProfilesInput input) {
		return ProfilePayload.of(this.merging.merge(input, this.viewers.current()));
	}

	@QueryMapping
	Form form(@Argument ProfileKind kind) {
		Catalogue catalogue = this.catalogues.current();
		return Form.of(kind, catalogue, catalogue.settings().languages(this.viewers.current().language()));
	}

	record DeleteProfileInput(String id) {
	}

	record DeletePayload(String deletedId, int affected, @Nullable String changeId) {
	}

}
