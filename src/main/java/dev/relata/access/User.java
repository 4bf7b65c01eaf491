package dev.relata.access;

import java.util.Set;

/**
 * Someone who signs in.
 *
 * @param id the user's id
 * @param name what the user signs in with
 * @param passwordHash the password, encoded
 * @param roles what the user may do
 * @param groupIds the ids of the groups that the user is in
 * @param disabled whether the user is kept from signing in
 */
record User(String id, String name, String passwordHash, Set<Role> roles, Set<String> groupIds, boolean disabled) {
}
