/** Tests of the command line. */
@NullMarked
package dev.relata.exchange.cli;

import org.jspecify.annotations.NullMarked;
