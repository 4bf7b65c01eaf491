/** GraphQL wiring, error advice, security, limits. */
@NullMarked
package dev.relata.web;

import org.jspecify.annotations.NullMarked;
