/** The application under test, how to talk to it, and what to put into it. */
@NullMarked
package dev.relata.support;

import org.jspecify.annotations.NullMarked;
