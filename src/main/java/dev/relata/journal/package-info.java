/**
 * What is done to the account is written down here, in the transaction that does it: who,
 * when, and how each thing was before and is after.
 */
@NullMarked
package dev.relata.journal;

import org.jspecify.annotations.NullMarked;
