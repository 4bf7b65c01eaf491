package dev.relata.broken.message;

/** Nobody needs it to be public. */
public class NeedlesslyPublic {

}
