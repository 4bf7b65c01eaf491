package dev.relata.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.jayway.jsonpath.JsonPath;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** Gets exports over HTTP, as scripts do. */
record Download(RestClient client) {

	/** A file; an answer that refuses it has another status. */
	ResponseEntity<byte[]> get(String path) {
		return this.client.get().uri(path).retrieve().toEntity(byte[].class);
	}

	/** Some profiles and relations. */
	ResponseEntity<byte[]> post(String path, Map<String, List<String>> selection) {
		return this.client.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.body(selection)
			.retrieve()
			.toEntity(byte[].class);
	}

	String text(String path) {
		return text(get(path));
	}

	static String text(ResponseEntity<byte[]> answer) {
		return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
	}

	/** What a path finds in a JSON export. */
	static List<String> found(String json, String path) {
		return JsonPath.<List<Object>>read(json, path).stream().map(String::valueOf).toList();
	}

	/** The files of a ZIP by their names. */
	static Map<String, String> files(ResponseEntity<byte[]> answer) {
		Map<String, String> files = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(
				new ByteArrayInputStream(Objects.requireNonNull(answer.getBody())))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return files;
	}

}
