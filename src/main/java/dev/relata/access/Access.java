package dev.relata.access;

/** Who may see a profile. */
public enum Access {

	/** Anyone who is signed in. */
	OPEN,
	/** Others see its name and its kind only. */
	LISTED,
	/** For others it is not there. */
	HIDDEN

}
