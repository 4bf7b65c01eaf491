/** Contacts, companies, deals and spaces: identity, fields, cards. */
@NullMarked
package dev.relata.profile;

import org.jspecify.annotations.NullMarked;
