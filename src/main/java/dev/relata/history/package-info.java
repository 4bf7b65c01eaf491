/** What happened to profiles and their relations, in words; and how to undo it. */
@NullMarked
package dev.relata.history;

import org.jspecify.annotations.NullMarked;
