package dev.relata.access;

/** What a user may do beyond working with profiles and relations. */
public enum Role {

	/** Defines relation types and settings. */
	ADMIN,

	/** Works with profiles and relations. */
	USER

}
