package dev.relata.message;

import java.util.List;
import java.util.stream.Collectors;

/** Ends a request that cannot be done as it was put; nothing has changed. */
public class Refusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Problem> problems;

	/** Refuses because of one problem. */
	public Refusal(Problem problem) {
		this(List.of(problem));
	}

	/** Refuses because of several problems; one at least. */
	public Refusal(List<? extends Problem> problems) {
		super(problems.stream().map(Problem::code).collect(Collectors.joining(", ")), null, false, false);
		this.problems = List.copyOf(problems);
	}

	/** What is in the way. */
	public List<Problem> problems() {
		return this.problems;
	}

}
