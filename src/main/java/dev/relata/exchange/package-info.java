/** Import: files of other systems become profiles and relations. */
@NullMarked
package dev.relata.exchange;

import org.jspecify.annotations.NullMarked;
