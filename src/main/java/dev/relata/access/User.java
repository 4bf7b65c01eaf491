package dev.relata.access;

import java.util.Set;

/**
 * Someone who signs in.
 *
 * @param id the user's id
 * @param name what the user signs in with
 * @param passwordHash the password, encoded
 * @param roles what the user may do
 */
record User(String id, String name, String passwordHash, Set<Role> roles) {
}
