package dev.relata.access;

import java.util.List;

import dev.relata.message.Problem;

/** What keeps a viewer from doing something. */
sealed interface AccessProblem extends Problem {

	/** Only administrators may. */
	record AdministratorsOnly() implements AccessProblem {
	}

	/** There is no such user. */
	record UserNotFound(List<String> field) implements AccessProblem {
	}

	/** There is no such group. */
	record GroupNotFound(List<String> field) implements AccessProblem {
	}

	/** Nothing can be seen of the name. */
	record NameBlank() implements AccessProblem {

		@Override
		public List<String> field() {
			return List.of("name");
		}

	}

	/** The name is longer than it may be. */
	record NameTooLong(int longest) implements AccessProblem {

		@Override
		public List<String> field() {
			return List.of("name");
		}

		@Override
		public List<Object> details() {
			return List.of(this.longest);
		}

	}

	/** The name has characters that nobody can see or type. */
	record NameNotPrintable() implements AccessProblem {

		@Override
		public List<String> field() {
			return List.of("name");
		}

	}

	/** HTTP Basic has the password begin after the first colon. */
	record NameWithColon() implements AccessProblem {

		@Override
		public List<String> field() {
			return List.of("name");
		}

	}

	/** Relata or its database has a user of this name. */
	record NameReserved(String name) implements AccessProblem {

		@Override
		public List<String> field() {
			return List.of("name");
		}

		@Override
		public List<Object> details() {
			return List.of(this.name);
		}

	}

	/** Another one has this name. */
	record NameTaken(String name) implements AccessProblem {

		@Override
		public List<String> field() {
			return List.of("name");
		}

		@Override
		public List<Object> details() {
			return List.of(this.name);
		}

	}

	/** The password is shorter than it may be. */
	record PasswordTooShort(String argument, int shortest) implements AccessProblem {

		@Override
		public List<String> field() {
			return List.of(this.argument);
		}

		@Override
		public List<Object> details() {
			return List.of(this.shortest);
		}

	}

	/** The password has more bytes than its hash looks at. */
	record PasswordTooLong(String argument, int longest) implements AccessProblem {

		@Override
		public List<String> field() {
			return List.of(this.argument);
		}

		@Override
		public List<Object> details() {
			return List.of(this.longest);
		}

	}

	/** This is not the password that the user has. */
	record WrongPassword() implements AccessProblem {

		@Override
		public List<String> field() {
			return List.of("oldPassword");
		}

	}

	/** Somebody guesses at a password. */
	record TooManyGuesses(long seconds) implements AccessProblem {

		@Override
		public List<String> field() {
			return List.of("oldPassword");
		}

		@Override
		public List<Object> details() {
			return List.of(this.seconds);
		}

	}

	/** The database takes no user of this name. */
	record NameNotForAnalysts() implements AccessProblem {

		@Override
		public List<String> field() {
			return List.of("roles");
		}

	}

	/** A user has one role at least. */
	record RolesMissing() implements AccessProblem {

		@Override
		public List<String> field() {
			return List.of("roles");
		}

	}

	/** There is no such token, or it is somebody else's. */
	record TokenNotFound() implements AccessProblem {

		@Override
		public List<String> field() {
			return List.of("id");
		}

	}

	/** The user has as many tokens as can be. */
	record TooManyTokens(int most) implements AccessProblem {

		@Override
		public List<Object> details() {
			return List.of(this.most);
		}

	}

	/** The token would not be good for a moment. */
	record ExpiresInThePast() implements AccessProblem {

		@Override
		public List<String> field() {
			return List.of("expiresAt");
		}

	}

	/** A token is good for a year at the most. */
	record ExpiresTooLate() implements AccessProblem {

		@Override
		public List<String> field() {
			return List.of("expiresAt");
		}

	}

	/** Who comes with a token may not do this. */
	record NotByToken() implements AccessProblem {
	}

	/** Nobody else could let anyone in again. */
	record LastAdministrator() implements AccessProblem {
	}

}
