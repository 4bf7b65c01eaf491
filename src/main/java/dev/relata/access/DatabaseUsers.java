package dev.relata.access;

/** The users of the database itself, where Relata is in charge of them. */
public interface DatabaseUsers {

	/**
	 * Lets this user sign in over Bolt with this password from now on.
	 * @param name the user's name
	 * @param password the password in clear text
	 */
	void put(String name, String password);

}
