/** The administrator's catalogue: settings, relation types and their rules. */
@NullMarked
package dev.relata.relationtype;

import org.jspecify.annotations.NullMarked;
