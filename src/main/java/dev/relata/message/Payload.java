package dev.relata.message;

import java.util.List;

/** What a mutation answers. One that was refused has nothing but errors. */
public interface Payload {

	/** Why it was refused; empty where it was done. */
	default List<UserError> userErrors() {
		return List.of();
	}

}
