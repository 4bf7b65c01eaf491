package dev.relata.broken.profile;

/** Is named by a layer. */
class ProfileService {

}
