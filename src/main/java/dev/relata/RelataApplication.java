package dev.relata;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Relata. */
@SpringBootApplication
public class RelataApplication {

	/** Starts the server. */
	public static void main(String[] args) {
		SpringApplication.run(RelataApplication.class, args);
	}

}
