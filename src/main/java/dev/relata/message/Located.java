package dev.relata.message;

import java.util.List;

/**
 * A problem that lies in another place of the input than it says by itself.
 *
 * @param problem the problem
 * @param field where in the input it lies, from the outside in
 */
record Located(Problem problem, List<String> field) implements Problem {

	@Override
	public String code() {
		return this.problem.code();
	}

	@Override
	public List<Object> details() {
		return this.problem.details();
	}

}
