package dev.relata.relation;

import java.util.List;

import dev.relata.message.Problem;

/** What can be wrong with a relation. */
public sealed interface RelationProblem extends Problem {

	/** Neither of the two profiles is one that the viewer may change. */
	record NotYoursToRelate() implements RelationProblem {
	}

	/** There is no such relation, or none that the viewer may see. */
	record RelationNotFound() implements RelationProblem {

		@Override
		public List<String> field() {
			return List.of("id");
		}

	}

	/** One of the two profiles is not there, or may not be seen. */
	record EndNotFound(String argument) implements RelationProblem {

		@Override
		public String code() {
			return "PROFILE_NOT_FOUND";
		}

		@Override
		public List<String> field() {
			return List.of(this.argument);
		}

	}

	/** A profile is of a kind that cannot stand on its side. */
	record WrongKind(String argument, String role, String allowed) implements RelationProblem {

		@Override
		public List<String> field() {
			return List.of(this.argument);
		}

		@Override
		public List<Object> details() {
			return List.of(this.role, this.allowed);
		}

	}

	/** A profile cannot be related to itself. */
	record RelatedToItself() implements RelationProblem {

		@Override
		public List<String> field() {
			return List.of("otherId");
		}

	}

	/** The two are related this way already, on some of the same days. */
	record AlreadyRelated(String relationId) implements RelationProblem {

		@Override
		public List<String> field() {
			return List.of("otherId");
		}

		@Override
		public List<Object> details() {
			return List.of(this.relationId);
		}

	}

	/** It would end before it begins. */
	record EndsBeforeItBegins() implements RelationProblem {

		@Override
		public List<String> field() {
			return List.of("until");
		}

	}

	/** The note is longer than it may be. */
	record NoteTooLong(int longest) implements RelationProblem {

		@Override
		public List<String> field() {
			return List.of("note");
		}

		@Override
		public List<Object> details() {
			return List.of(this.longest);
		}

	}

	/** A relation is changed as seen from a profile that is not one of its two. */
	record NotItsProfile() implements RelationProblem {

		@Override
		public List<String> field() {
			return List.of("profileId");
		}

	}

	/** A profile has as many relations of the type on its side as it may have. */
	record LimitReached(String argument, String role, int limit) implements RelationProblem {

		@Override
		public List<String> field() {
			return List.of(this.argument);
		}

		@Override
		public List<Object> details() {
			return List.of(this.role, this.limit);
		}

	}

	/** A profile has another one above it in the tree already. */
	record HasParent(String argument, String role) implements RelationProblem {

		@Override
		public List<String> field() {
			return List.of(this.argument);
		}

		@Override
		public List<Object> details() {
			return List.of(this.role);
		}

	}

	/** A profile would stand above itself in a tree. */
	record ClosesACycle() implements RelationProblem {

		@Override
		public List<String> field() {
			return List.of("otherId");
		}

	}

	/** A tree would have more levels than it may have. */
	record TreeTooDeep(int most) implements RelationProblem {

		@Override
		public List<String> field() {
			return List.of("otherId");
		}

		@Override
		public List<Object> details() {
			return List.of(this.most);
		}

	}

	/** A profile would lose the last relation that it has to have. */
	record LastRequired(String name, String role) implements RelationProblem {

		@Override
		public List<Object> details() {
			return List.of(this.name, this.role);
		}

	}

	/** There are relations that the new rules of their type would not allow. */
	record RelationsInTheWay(int count) implements RelationProblem {

		@Override
		public List<String> field() {
			return List.of("existing");
		}

		@Override
		public List<Object> details() {
			return List.of(this.count);
		}

	}

	/** A type is to go, and its relations are to stay. */
	record RelationsNeedTheirType() implements RelationProblem {

		@Override
		public List<String> field() {
			return List.of("existing");
		}

	}

	/** A rule would have to look at more relations than it can. */
	record TooManyToJudge(int most) implements RelationProblem {

		@Override
		public List<Object> details() {
			return List.of(this.most);
		}

	}

	/** A form's field needs at least one. */
	record RelationRequired(String role) implements RelationProblem {

		@Override
		public List<Object> details() {
			return List.of(this.role);
		}

	}

	/** A form names the same field twice. */
	record FieldTwice() implements RelationProblem {
	}

	/** More relations would change than may at once. */
	record TooManyRelations(int most) implements RelationProblem {

		@Override
		public List<Object> details() {
			return List.of(this.most);
		}

	}

}
