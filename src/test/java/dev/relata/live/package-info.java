@NullMarked
package dev.relata.live;

import org.jspecify.annotations.NullMarked;
