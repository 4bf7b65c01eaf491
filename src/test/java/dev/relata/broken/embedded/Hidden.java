package dev.relata.broken.embedded;

/** The embedded database, known to no one. */
public class Hidden {

}
