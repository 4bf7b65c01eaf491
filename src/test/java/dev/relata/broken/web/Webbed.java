package dev.relata.broken.web;

/** The web, which no room imports. */
public class Webbed {

}
