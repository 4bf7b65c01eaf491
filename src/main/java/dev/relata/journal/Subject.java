package dev.relata.journal;

/** The kinds of thing whose changes are written down. */
public enum Subject {

	/** A contact, a company, a deal or a space. */
	PROFILE,

	/** A relation between two of them. */
	RELATION,

	/** What an administrator defined. */
	RELATION_TYPE,

	/** What holds for the whole account. */
	SETTINGS

}
