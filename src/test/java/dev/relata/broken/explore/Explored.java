package dev.relata.broken.explore;

/** A neighbour that search may not know. */
public class Explored {

}
