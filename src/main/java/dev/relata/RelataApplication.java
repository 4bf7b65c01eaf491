package dev.relata;

import java.util.List;

import dev.relata.exchange.cli.ExportCommand;
import dev.relata.exchange.cli.ImportCommand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Relata, or one of its commands that talk to a running one. */
@SpringBootApplication
public class RelataApplication {

	/** Starts the server, unless the first argument is a command. */
	public static void main(String[] args) {
		if (args.length > 0 && args[0].equals(ImportCommand.NAME)) {
			System.exit(ImportCommand.main(List.of(args).subList(1, args.length)));
		}
		if (args.length > 0 && args[0].equals(ExportCommand.NAME)) {
			System.exit(ExportCommand.main(List.of(args).subList(1, args.length)));
		}
		SpringApplication.run(RelataApplication.class, args);
	}

}
