package dev.relata.embedded.inproc;

/** What is done with a driver, which notes what it sees. */
interface Script {

	void play(Way way, Transcript transcript) throws Exception;

}
