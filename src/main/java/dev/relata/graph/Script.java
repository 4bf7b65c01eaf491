package dev.relata.graph;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.springframework.util.DigestUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A file of Cypher statements, each ending with a semicolon at the end of a line.
 *
 * @param name the file's name
 * @param text what it holds
 */
record Script(String name, String text) {

	private static final Pattern END = Pattern.compile(";[ \\t]*(?:\\R|$)");

	List<String> statements() {
		return Arrays.stream(END.split(this.text)).map(String::strip).filter((part) -> !part.isEmpty()).toList();
	}

	/** The same for the same text, however its lines end. */
	String checksum() {
		return DigestUtils.md5DigestAsHex(this.text.replace("\r\n", "\n").getBytes(UTF_8));
	}

}
