package dev.relata.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.relata.access.Viewers;
import dev.relata.message.Refusal;
import dev.relata.profile.ProfileKind;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes files to import, and tells how far they are. */
@RestController
@RequestMapping("/import")
class ImportController {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private static final List<String> DELIMITERS = List.of(",", ";", "|", "\t");

	private final Imports imports;

	private final Viewers viewers;

	ImportController(Imports imports, Viewers viewers) {
		this.imports = imports;
		this.viewers = viewers;
	}

	@PostMapping("/profiles")
	ResponseEntity<ImportStatus> profiles(@RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = ",") String delimiter,
			@RequestHeader(name = HttpHeaders.CONTENT_TYPE, defaultValue = "") String type, InputStream body)
			throws IOException {
		return start(this.imports.profiles(kind(kind)), type, delimiter, body);
	}

	@PostMapping("/relations")
	ResponseEntity<ImportStatus> relations(@RequestParam(defaultValue = ",") String delimiter,
			@RequestHeader(name = HttpHeaders.CONTENT_TYPE, defaultValue = "") String type, InputStream body)
			throws IOException {
		return start(this.imports.relations(), type, delimiter, body);
	}

	@GetMapping("/{importId}")
	ImportStatus status(@PathVariable String importId) {
		return existing(importId).status();
	}

	@GetMapping("/{importId}/rejects")
	ResponseEntity<Resource> rejects(@PathVariable String importId) {
		Import file = existing(importId);
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.id() + "-rejects.csv").build().toString())
			.body(new FileSystemResource(file.rejects().file()));
	}

	private ResponseEntity<ImportStatus> start(Importer importer, String type, String delimiter, InputStream body)
			throws IOException {
		requireCsv(type);
		Import file = this.imports.start(importer, body, delimiter(delimiter), this.viewers.current());
		return ResponseEntity.accepted().location(URI.create("/import/" + file.id())).body(file.status());
	}

	private Import existing(String id) {
		return this.imports.find(id, this.viewers.current())
			.orElseThrow(() -> new Refusal(new ImportProblem.NoSuchImport()));
	}

	/**
	 * The kind that a request names.
	 * @throws Refusal if there is none of this name
	 */
	static ProfileKind kind(String name) {
		return Arrays.stream(ProfileKind.values())
			.filter((kind) -> kind.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new Refusal(ImportProblem.NoSuchKind.any()));
	}

	private static char delimiter(String text) {
		String delimiter = text.equals("tab") ? "\t" : text;
		if (!DELIMITERS.contains(delimiter)) {
			throw new Refusal(new ImportProblem.InvalidDelimiter());
		}
		return delimiter.charAt(0);
	}

	private static void requireCsv(String type) {
		boolean csv = mediaType(type)
			.filter((mediaType) -> CSV.equalsTypeAndSubtype(mediaType)
					&& (mediaType.getCharset() == null || StandardCharsets.UTF_8.equals(mediaType.getCharset())))
			.isPresent();
		if (!csv) {
			throw new Refusal(new ImportProblem.NotCsv());
		}
	}

	private static Optional<org.springframework.util.MimeType> mediaType(@Nullable String type) {
		try {
			return Optional.of(MimeTypeUtils.parseMimeType(String.valueOf(type)));
		}
		catch (InvalidMimeTypeException ex) {
			return Optional.empty();
		}
	}

}
