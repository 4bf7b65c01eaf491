/**
 * Tells of changes of relations as they happen, whichever instance made them: the journal
 * is looked at again and again, so that nothing is told that was not committed.
 */
@NullMarked
package dev.relata.live;

import org.jspecify.annotations.NullMarked;
