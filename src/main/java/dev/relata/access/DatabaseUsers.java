package dev.relata.access;

/** The users of the database itself, where Relata is in charge of them. */
public interface DatabaseUsers {

	/**
	 * Lets this user sign in over Bolt with this password from now on.
	 * @param name the user's name
	 * @param password the password in clear text
	 */
	void put(String name, String password);

	/**
	 * Gives this user another password, if there is such a user.
	 * @param name the user's name
	 * @param password the password in clear text
	 */
	void change(String name, String password);

	/**
	 * Lets this user sign in no longer, and ends what the user has open.
	 * @param name the user's name
	 */
	void remove(String name);

	/**
	 * Tells whether the database can have a user of this name.
	 * @param name the user's name
	 */
	boolean take(String name);

}
