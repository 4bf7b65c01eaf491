/** How fast Relata is, measured beside the bare driver. */
@NullMarked
package dev.relata.bench;

import org.jspecify.annotations.NullMarked;
