package dev.relata.profile;

import java.util.List;

import dev.relata.message.Problem;

/** What can be wrong with a change to a profile. */
public sealed interface ProfileProblem extends Problem {

	/** No user, or group, has this id. */
	record NobodyToShareWith(String id) implements ProfileProblem {

		@Override
		public List<Object> details() {
			return List.of(this.id);
		}

	}

	/** The viewer may see the profile, but not change it. */
	record NotYoursToChange(String name) implements ProfileProblem {

		@Override
		public List<Object> details() {
			return List.of(this.name);
		}

	}

	/** The viewer is neither its owner nor an administrator. */
	record NotYoursToShare(String name) implements ProfileProblem {

		@Override
		public List<Object> details() {
			return List.of(this.name);
		}

	}

	/** There is no such profile, or none that the viewer may see. */
	record ProfileNotFound(String argument) implements ProfileProblem {

		@Override
		public List<String> field() {
			return List.of(this.argument);
		}

	}

	/** Every profile has a name. */
	record NameMissing() implements ProfileProblem {

		@Override
		public List<String> field() {
			return List.of("name");
		}

	}

	/** A text is longer than it may be. */
	record TooLong(String property, int longest) implements ProfileProblem {

		@Override
		public List<String> field() {
			return List.of(this.property);
		}

		@Override
		public List<Object> details() {
			return List.of(this.longest);
		}

	}

	/** A closed list does not have this value. */
	record NotOneOf(String property, List<String> allowed) implements ProfileProblem {

		@Override
		public List<String> field() {
			return List.of(this.property);
		}

		@Override
		public List<Object> details() {
			return List.of(String.join(", ", this.allowed));
		}

	}

	/** Not a number. */
	record NotANumber(String property) implements ProfileProblem {

		@Override
		public List<String> field() {
			return List.of(this.property);
		}

	}

	/** Not a date as ISO 8601 writes it. */
	record NotADate(String property) implements ProfileProblem {

		@Override
		public List<String> field() {
			return List.of(this.property);
		}

	}

	/** Another profile has this key already. */
	record ExternalIdTaken() implements ProfileProblem {

		@Override
		public List<String> field() {
			return List.of("externalId");
		}

	}

	/** Somebody changed the profile after it was read. */
	record Conflict(int version) implements ProfileProblem {

		@Override
		public List<String> field() {
			return List.of("version");
		}

		@Override
		public List<Object> details() {
			return List.of(this.version);
		}

	}

	/** The profile is of another kind than the request says. */
	record OtherKind(ProfileKind kind) implements ProfileProblem {

		@Override
		public List<String> field() {
			return List.of("id");
		}

		@Override
		public List<Object> details() {
			return List.of(this.kind.typename());
		}

	}

}
