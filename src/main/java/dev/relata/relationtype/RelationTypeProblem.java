package dev.relata.relationtype;

import java.util.List;

import dev.relata.message.Problem;

/** What can be wrong with a change to relation types or settings. */
public sealed interface RelationTypeProblem extends Problem {

	/** There is no such type. */
	record RelationTypeNotFound(String argument) implements RelationTypeProblem {

		@Override
		public List<String> field() {
			return List.of(this.argument);
		}

	}

	/** Relations are switched off. */
	record RelationsSwitchedOff() implements RelationTypeProblem {
	}

	/** The type takes no new relations. */
	record RelationTypeInactive(String role) implements RelationTypeProblem {

		@Override
		public List<String> field() {
			return List.of("typeId");
		}

		@Override
		public List<Object> details() {
			return List.of(this.role);
		}

	}

	/** A side has no kinds. */
	record KindsMissing(String end) implements RelationTypeProblem {

		@Override
		public List<String> field() {
			return List.of(this.end, "kinds");
		}

	}

	/** A role has no text in a language that needs one. */
	record RoleMissing(String language) implements RelationTypeProblem {

		@Override
		public List<String> field() {
			return List.of("roles");
		}

		@Override
		public List<Object> details() {
			return List.of(this.language);
		}

	}

	/** A role is longer than it may be. */
	record RoleTooLong(int longest) implements RelationTypeProblem {

		@Override
		public List<String> field() {
			return List.of("roles");
		}

		@Override
		public List<Object> details() {
			return List.of(this.longest);
		}

	}

	/** Not a language. */
	record InvalidLanguage(String language) implements RelationTypeProblem {

		@Override
		public List<String> field() {
			return List.of("language");
		}

	}

	/** A language stands twice. */
	record LanguageTwice() implements RelationTypeProblem {

		@Override
		public List<String> field() {
			return List.of("roles");
		}

	}

	/** A type that is not symmetric needs its other side. */
	record TargetMissing() implements RelationTypeProblem {

		@Override
		public List<String> field() {
			return List.of("target");
		}

	}

	/** A symmetric type has one side. */
	record SymmetricHasNoTarget() implements RelationTypeProblem {

		@Override
		public List<String> field() {
			return List.of("target");
		}

	}

	/** Not the form of an edge type's name. */
	record InvalidEdgeType() implements RelationTypeProblem {

		@Override
		public List<String> field() {
			return List.of("edgeType");
		}

	}

	/** Another type has this name. */
	record EdgeTypeTaken(String edgeType) implements RelationTypeProblem {

		@Override
		public List<String> field() {
			return List.of("edgeType");
		}

		@Override
		public List<Object> details() {
			return List.of(this.edgeType);
		}

	}

	/** There are relations of this type. */
	record RelationTypeInUse(int count) implements RelationTypeProblem {

		@Override
		public List<Object> details() {
			return List.of(this.count);
		}

	}

	/** A type with relations stays symmetric, or not. */
	record SymmetryInUse(int count) implements RelationTypeProblem {

		@Override
		public List<String> field() {
			return List.of("symmetric");
		}

		@Override
		public List<Object> details() {
			return List.of(this.count);
		}

	}

	/** An order has to name each type once. */
	record IncompleteOrder(int expected) implements RelationTypeProblem {

		@Override
		public List<String> field() {
			return List.of("ids");
		}

		@Override
		public List<Object> details() {
			return List.of(this.expected);
		}

	}

	/** How many relations a profile may have is out of range. */
	record LimitOutOfRange(String end) implements RelationTypeProblem {

		@Override
		public List<String> field() {
			return List.of(this.end, "limit");
		}

	}

	/** The name of a section is longer than it may be. */
	record FormSectionTooLong(String end, int longest) implements RelationTypeProblem {

		@Override
		public List<String> field() {
			return List.of(this.end, "formSection");
		}

		@Override
		public List<Object> details() {
			return List.of(this.longest);
		}

	}

	/** What is symmetric, or joins a profile to itself, is no tree. */
	record NoTree() implements RelationTypeProblem {

		@Override
		public List<String> field() {
			return List.of("hierarchical");
		}

	}

}
