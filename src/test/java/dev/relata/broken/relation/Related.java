package dev.relata.broken.relation;

/** Stands above the rest. */
public class Related {

}
