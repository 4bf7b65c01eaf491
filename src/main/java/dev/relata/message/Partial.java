package dev.relata.message;

import java.util.List;

/** The payload of a request of which some was done. */
public interface Partial {

	/** Why the rest was not. */
	List<UserError> userErrors();

}
