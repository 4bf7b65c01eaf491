package dev.relata.exchange.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the command was started with.
 *
 * @param mapping the mapping file
 * @param folder the folder of foreign files
 * @param url where the server is
 * @param user who imports
 * @param enableRelations whether relations may be switched on
 */
record Options(Path mapping, Path folder, URI url, String user, boolean enableRelations) {

	/** Where a server is usually. */
	static final String URL = "http://127.0.0.1:8080";

	/** Who usually runs a command. */
	static final String USER = "admin";

	static final String USAGE = """
			Usage: java -jar relata.jar import [options] MAPPING.yml FOLDER
			Sends the files of a folder to a running Relata, as a mapping file says.
			  --url URL             where Relata is (http://127.0.0.1:8080)
			  --user NAME           who imports (admin)
			  --enable-relations    switch relations on where they are off
			  --help                this text
			The password is taken from RELATA_PASSWORD, or asked for.""";

	/**
	 * Reads the arguments.
	 * @throws CommandFailure if they are not as they should be
	 */
	static Options of(List<String> arguments) {
		List<String> files = new ArrayList<>();
		String url = URL;
		String user = USER;
		boolean enableRelations = false;
		for (int i = 0; i < arguments.size(); i++) {
			String argument = arguments.get(i);
			switch (argument) {
				case "--url" -> url = value(arguments, ++i, argument, USAGE);
				case "--user" -> user = value(arguments, ++i, argument, USAGE);
				case "--enable-relations" -> enableRelations = true;
				default -> files.add(file(argument, USAGE));
			}
		}
		if (files.size() != 2) {
			throw new CommandFailure("A mapping file and a folder are needed.\n" + USAGE);
		}
		return new Options(Path.of(files.getFirst()), Path.of(files.getLast()), address(url), user, enableRelations);
	}

	/** The value that follows an option. */
	static String value(List<String> arguments, int index, String option, String usage) {
		if (index == arguments.size()) {
			throw new CommandFailure("%s needs a value.%n%s".formatted(option, usage));
		}
		return arguments.get(index);
	}

	/** An argument that is no option. */
	static String file(String argument, String usage) {
		if (argument.startsWith("--")) {
			throw new CommandFailure("There is no option %s.%n%s".formatted(argument, usage));
		}
		return argument;
	}

	/** The address of a server. */
	static URI address(String url) {
		try {
			URI address = URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
			if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
				return address;
			}
		}
		catch (IllegalArgumentException ex) {
			// told below
		}
		throw new CommandFailure("--url has to be an address such as http://127.0.0.1:8080, not " + url);
	}

}
