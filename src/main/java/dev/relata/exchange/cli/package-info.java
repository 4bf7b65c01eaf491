/**
 * The command line: sends folders of foreign files to a running server, and gets what it
 * has.
 */
@NullMarked
package dev.relata.exchange.cli;

import org.jspecify.annotations.NullMarked;
