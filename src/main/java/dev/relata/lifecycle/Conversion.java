package dev.relata.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.relata.access.Access;
import dev.relata.access.Sharing;
import dev.relata.access.Viewer;
import dev.relata.journal.Change;
import dev.relata.journal.Journal;
import dev.relata.journal.Journals;
import dev.relata.journal.Written;
import dev.relata.message.Problem;
import dev.relata.message.Refusal;
import dev.relata.profile.Field;
import dev.relata.profile.Profile;
import dev.relata.profile.ProfileChanges;
import dev.relata.profile.ProfileKind;
import dev.relata.profile.ProfileProblem;
import dev.relata.profile.ProfileWriter;
import dev.relata.profile.Profiles;
import dev.relata.relation.RelationDraft;
import dev.relata.relation.RelationProblem;
import dev.relata.relation.Relations;
import dev.relata.relation.Rewrite;
import dev.relata.relationtype.Catalogue;
import dev.relata.relationtype.Catalogues;
import dev.relata.relationtype.End;
import dev.relata.relationtype.RelationType;
import dev.relata.relationtype.RelationTypeProblem;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Makes spaces of deals, and relates the two. */
@Component
class Conversion {

	private final Profiles profiles;

	private final ProfileWriter writer;

	private final Relations relations;

	private final Catalogues catalogues;

	private final Journals journals;

	Conversion(Profiles profiles, ProfileWriter writer, Relations relations, Catalogues catalogues, Journals journals) {
		this.profiles = profiles;
		this.writer = writer;
		this.relations = relations;
		this.catalogues = catalogues;
		this.journals = journals;
	}

	/** What a deal is to become. */
	record ConvertDealInput(String dealId, String name, String typeId, @Nullable Access access) {

		ProfileChanges space(Viewer viewer) {
			return ProfileChanges.of(ProfileKind.SPACE, Map.of("name", this.name))
				.withSharing(Sharing.ownedBy(viewer, Objects.requireNonNullElse(this.access, Access.OPEN)));
		}

	}

	/**
	 * Makes a space of a deal.
	 * @throws Refusal if the deal was lost or became a space before, the type does not
	 * join the two, or its rules do not let it
	 */
	Written<Profile> convert(ConvertDealInput input, Viewer viewer) {
		ProfileChanges values = input.space(viewer);
		return this.journals.write(Change.Kind.CONVERTED, viewer, (journal) -> {
			Catalogue catalogue = this.catalogues.locked(List.of(input.typeId()));
			catalogue.requireSwitchedOn();
			RelationType type = catalogue.byId(input.typeId())
				.orElseThrow(() -> new Refusal(new RelationTypeProblem.RelationTypeNotFound("typeId")));
			End as = dealEnd(type);
			Profile deal = deal(input.dealId(), viewer);
			requireNoSpace(deal, type, as, viewer, catalogue);
			Profile space = this.writer.create(ProfileKind.SPACE, values, viewer, journal);
			relate(deal, space, type, as, viewer, catalogue, journal);
			return space;
		});
	}

	/** The side on which a deal stands whose other side takes a space. */
	private static End dealEnd(RelationType type) {
		return type.endsFor(ProfileKind.DEAL)
			.filter((end) -> type.end(end.opposite()).takes(ProfileKind.SPACE))
			.findFirst()
			.orElseThrow(() -> new Refusal(new LifecycleProblem.NotForDealsAndSpaces()));
	}

	private Profile deal(String id, Viewer viewer) {
		Profile deal = Optional.ofNullable(this.profiles.lock(List.of(id), viewer).get(id))
			.filter((found) -> !found.closed())
			.orElseThrow(() -> new Refusal(new ProfileProblem.ProfileNotFound("dealId")));
		if (deal.kind() != ProfileKind.DEAL) {
			throw new Refusal(new ProfileProblem.OtherKind(deal.kind()).at("dealId"));
		}
		if ("LOST".equals(deal.get(Field.STATUS))) {
			throw new Refusal(new LifecycleProblem.DealLost());
		}
		return deal;
	}

	/** One space a deal, unless the type says in so many words that there may be more. */
	private void requireNoSpace(Profile deal, RelationType type, End as, Viewer viewer, Catalogue catalogue) {
		List<Profile> spaces = this.relations.others(deal.id(), type, as, viewer, catalogue)
			.stream()
			.filter((other) -> other.kind() == ProfileKind.SPACE)
			.toList();
		Integer limit = type.end(as).limit();
		if (!spaces.isEmpty() && (limit == null || limit <= spaces.size())) {
			throw new Refusal(new LifecycleProblem.AlreadyConverted(spaces.getFirst().name(), spaces.getFirst().id()));
		}
	}

	private void relate(Profile deal, Profile space, RelationType type, End as, Viewer viewer, Catalogue catalogue,
			Journal journal) {
		Rewrite rewrite = this.relations.adding(
				new RelationDraft(deal.id(), type.id(), as, space.id(), null, null, null),
				Map.of(deal.id(), deal, space.id(), space), catalogue, viewer);
		List<Problem> problems = this.relations
			.rewrite(List.of(rewrite), List.of(), this.relations.reading(catalogue, viewer), journal)
			.values()
			.stream()
			.map(Conversion::placed)
			.toList();
		if (!problems.isEmpty()) {
			throw new Refusal(problems);
		}
	}

	/** The input has the deal, and knows no other profile. */
	private static Problem placed(RelationProblem problem) {
		return problem.field().equals(List.of("typeId")) ? problem : problem.at("dealId");
	}

}
