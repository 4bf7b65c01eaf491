package dev.relata.profile;

/** A line of a hover card. */
record CardLine(String label, String value) {
}
