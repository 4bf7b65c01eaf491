package dev.relata.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.relata.access.Access;
import dev.relata.access.Principals;
import dev.relata.access.Sharing;
import dev.relata.access.Viewer;
import dev.relata.access.Viewers;
import dev.relata.graph.InvalidArgument;
import dev.relata.journal.Change;
import dev.relata.journal.Journals;
import dev.relata.lifecycle.ProfileMutations.ProfilePayload;
import dev.relata.message.Problem;
import dev.relata.message.Refusal;
import dev.relata.profile.Profile;
import dev.relata.profile.ProfileChanges;
import dev.relata.profile.ProfileProblem;
import dev.relata.profile.ProfileWriter;
import dev.relata.profile.Profiles;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Whom a profile is shared with, in GraphQL. */
@Controller
class SharingController {

	private final Profiles profiles;

	private final ProfileWriter writer;

	private final Principals principals;

	private final Journals journals;

	private final Viewers viewers;

	SharingController(Profiles profiles, ProfileWriter writer, Principals principals, Journals journals,
			Viewers viewers) {
		this.profiles = profiles;
		this.writer = writer;
		this.principals = principals;
		this.journals = journals;
		this.viewers = viewers;
	}

	/** What is to change; what is null stays. */
	record SetAccessInput(String profileId, @Nullable Access access, @Nullable String ownerId,
			@Nullable List<String> readerIds, @Nullable List<String> editorIds) {

		Sharing of(Sharing before) {
			return new Sharing(Objects.requireNonNullElse(this.access, before.access()),
					(this.ownerId != null) ? this.ownerId : before.ownerId(),
					distinct(this.readerIds, before.readerIds()), distinct(this.editorIds, before.editorIds()));
		}

		private static List<String> distinct(@Nullable List<String> wanted, List<String> before) {
			List<String> ids = (wanted != null) ? wanted.stream().distinct().toList() : before;
			if (ids.size() > Sharing.MOST) {
				throw new InvalidArgument(
						"There are %d ids; there may be up to %d".formatted(ids.size(), Sharing.MOST));
			}
			return ids;
		}

		Stream<String> ids(@Nullable List<String> ids) {
			return (ids != null) ? ids.stream() : Stream.of();
		}

	}

	@MutationMapping
	ProfilePayload setAccess(@Argument SetAccessInput input) {
		Viewer viewer = this.viewers.current();
		return ProfilePayload.of(this.journals.write(Change.Kind.EDITED, viewer, (journal) -> {
			Profile before = Optional
				.ofNullable(this.profiles.lock(List.of(input.profileId()), viewer).get(input.profileId()))
				.filter((profile) -> !profile.closed())
				.orElseThrow(() -> new Refusal(new ProfileProblem.ProfileNotFound("profileId")));
			if (!before.sharing().letsShare(viewer)) {
				throw new Refusal(new ProfileProblem.NotYoursToShare(before.name()));
			}
			requireKnown(input);
			return this.writer.change(before,
					ProfileChanges.of(before.kind(), Map.of()).withSharing(input.of(before.sharing())), viewer,
					journal);
		}));
	}

	private void requireKnown(SetAccessInput input) {
		List<Problem> problems = new ArrayList<>();
		if (input.ownerId() != null && !this.principals.isUser(input.ownerId())) {
			problems.add(new ProfileProblem.NobodyToShareWith(input.ownerId()).at("ownerId"));
		}
		List<String> unknown = this.principals
			.unknown(Stream.concat(input.ids(input.readerIds()), input.ids(input.editorIds())).toList());
		input.ids(input.readerIds())
			.filter(unknown::contains)
			.forEach((id) -> problems.add(new ProfileProblem.NobodyToShareWith(id).at("readerIds")));
		input.ids(input.editorIds())
			.filter(unknown::contains)
			.forEach((id) -> problems.add(new ProfileProblem.NobodyToShareWith(id).at("editorIds")));
		if (!problems.isEmpty()) {
			throw new Refusal(problems);
		}
	}

}
