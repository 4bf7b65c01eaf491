package dev.relata.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.boot.test.context.TestComponent;

/** Fills the account under test with the demo. */
@TestComponent
public class DemoAccount {

	private final Demo demo;

	DemoAccount(Demo demo) {
		this.demo = demo;
	}

	/** Loads what a new demo account has. */
	public void load() {
		try {
			this.demo.load();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
