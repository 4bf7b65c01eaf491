package dev.relata.access;

/** What a user may do beyond working with profiles and relations. */
public enum Role {

	/** Defines relation types and settings, manages users, and sees every profile. */
	ADMIN,

	/** Reads the whole graph in Cypher, where the database lets it. */
	ANALYST,

	/** Works with profiles and relations. */
	USER

}
