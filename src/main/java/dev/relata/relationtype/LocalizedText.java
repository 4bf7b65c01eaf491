package dev.relata.relationtype;

/** A text in a language, as {@code pl}. */
record LocalizedText(String language, String text) {
}
