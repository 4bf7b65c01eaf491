package dev.relata.access;

import dev.relata.message.Problem;

/** What keeps a viewer from doing something. */
sealed interface AccessProblem extends Problem {

	/** Only administrators may. */
	record AdministratorsOnly() implements AccessProblem {
	}

}
