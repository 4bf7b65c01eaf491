package dev.relata.bench;

/**
 * Two Relatas over one database, alike but for how they talk to it.
 *
 * @param inproc the one whose database it is
 * @param tcp the one that comes over TCP
 */
record Twins(RelataInside inproc, RelataInside tcp) {
}
