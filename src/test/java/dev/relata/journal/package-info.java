@NullMarked
package dev.relata.journal;

import org.jspecify.annotations.NullMarked;
