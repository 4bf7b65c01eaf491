/** What Relata tells people: problems that a user can mend, in English and Polish. */
@NullMarked
package dev.relata.message;

import org.jspecify.annotations.NullMarked;
