/**
 * Import and export: files of other systems become profiles and relations, and the other
 * way round.
 */
@NullMarked
package dev.relata.exchange;

import org.jspecify.annotations.NullMarked;
