package dev.relata.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.relata.access.Viewers;
import dev.relata.message.Refusal;
import dev.relata.profile.ProfileKind;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives what somebody may see as files, written while they are read from the database.
 */
@RestController
@RequestMapping("/export")
class ExportController {

	private static final String CSV = new MediaType("text", "csv", StandardCharsets.UTF_8).toString();

	private final Exports exports;

	private final Viewers viewers;

	ExportController(Exports exports, Viewers viewers) {
		this.exports = exports;
		this.viewers = viewers;
	}

	@GetMapping("/account")
	void account(@RequestParam(defaultValue = "csv") String format, @RequestParam(defaultValue = "") String asOf,
			HttpServletResponse response) throws IOException {
		ExportFormat chosen = ExportFormat.named(format);
		Contents account = this.exports.account(day(asOf), chosen.isForClosedToo(), this.viewers.laterOn());
		send(account, chosen, "relata", response);
	}

	@GetMapping("/profiles")
	void profiles(@RequestParam(defaultValue = "csv") String format, @RequestParam(defaultValue = "") List<String> kind,
			@RequestParam(defaultValue = "") String text, HttpServletResponse response) throws IOException {
		ExportFormat chosen = ExportFormat.named(format);
		Set<ProfileKind> kinds = EnumSet.noneOf(ProfileKind.class);
		kind.forEach((name) -> kinds.add(ImportController.kind(name)));
		if (chosen == ExportFormat.CSV && kinds.size() != 1) {
			throw new Refusal(ImportProblem.NoSuchKind.any());
		}
		Contents list = this.exports.list(kinds.isEmpty() ? EnumSet.allOf(ProfileKind.class) : kinds, text,
				chosen.isForClosedToo(), this.viewers.laterOn());
		if (chosen == ExportFormat.CSV) {
			ProfileKind only = kinds.iterator().next();
			send((out) -> CsvTable.profiles(only, list, out), CSV, String.valueOf(CsvFolder.PROFILES.get(only)),
					response);
		}
		else {
			send(list, chosen, "profiles", response);
		}
	}

	@GetMapping("/relations")
	void relations(@RequestParam(defaultValue = "csv") String format, @RequestParam(defaultValue = "") String asOf,
			HttpServletResponse response) throws IOException {
		if (!format.equals("csv")) {
			throw new Refusal(new ExportProblem.NoSuchFormat(List.of("csv")));
		}
		Contents account = this.exports.account(day(asOf), false, this.viewers.laterOn());
		send((out) -> CsvTable.relations(account, out), CSV, CsvFolder.RELATIONS, response);
	}

	@PostMapping("/graph")
	void graph(@RequestParam(defaultValue = "csv") String format, @RequestParam(defaultValue = "") String asOf,
			InputStream body, HttpServletResponse response) throws IOException {
		ExportFormat chosen = ExportFormat.named(format);
		Contents selected = this.exports.selected(Selection.read(body), day(asOf), chosen.isForClosedToo(),
				this.viewers.laterOn());
		send(selected, chosen, "graph", response);
	}

	private void send(Contents contents, ExportFormat format, String name, HttpServletResponse response)
			throws IOException {
		send((out) -> format.write(contents, out), format.type(), name + "." + format.extension(), response);
	}

	private void send(Exports.Writing writing, String type, String name, HttpServletResponse response)
			throws IOException {
		this.exports.write(writing, () -> {
			response.setContentType(type);
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name).build().toString());
			return stream(response);
		});
	}

	private static OutputStream stream(HttpServletResponse response) {
		try {
			return response.getOutputStream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static @Nullable LocalDate day(String text) {
		try {
			return text.isBlank() ? null : LocalDate.parse(text.strip());
		}
		catch (DateTimeParseException ex) {
			throw new Refusal(new ExportProblem.NotADay("asOf"));
		}
	}

}
