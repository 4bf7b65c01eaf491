@NullMarked
package dev.relata.history;

import org.jspecify.annotations.NullMarked;
