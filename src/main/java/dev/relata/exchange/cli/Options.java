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
		String url = "http://127.0.0.1:8080";
		String user = "admin";
		boolean enableRelations = false;
		for (int i = 0; i < arguments.size(); i++) {
			String argument = arguments.get(i);
			switch (argument) {
				case "--url" -> url = value(arguments, ++i, argument);
				case "--user" -> user = value(arguments, ++i, argument);
				case "--enable-relations" -> enableRelations = true;
				default -> files.add(file(argument));
			}
		}
		if (files.size() != 2) {
			throw new CommandFailure("A mapping file and a folder are needed.\n" + USAGE);
		}
		return new Options(Path.of(files.getFirst()), Path.of(files.getLast()), address(url), user, enableRelations);
	}

	private static String value(List<String> arguments, int index, String option) {
		if (index == arguments.size()) {
			throw new CommandFailure("%s needs a value.%n%s".formatted(option, USAGE));
		}
		return arguments.get(index);
	}

	private static String file(String argument) {
		if (argument.startsWith("--")) {
			throw new CommandFailure("There is no option %s.%n%s".formatted(argument, USAGE));
		}
		return argument;
	}

	private static URI address(String url) {
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
