package dev.relata.broken.unmarked;

/** Its package says nothing of nulls. */
class Unmarked {

}
