package dev.relata.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import javax.xml.parsers.SAXParserFactory;

import dev.relata.access.People;
import dev.relata.access.Viewer;
import dev.relata.support.Account;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import dev.relata.support.StatementCounter;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** An export of more than one page, which is never in memory as a whole. */
@RelataTest
class LargeExportTests {

	private static final int TWO_PAGES = Contents.PAGE + 100;

	private static final int THREE_PAGES = 2 * Contents.PAGE + 400;

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private People people;

	@Autowired
	private Driver driver;

	@Autowired
	private Exports exports;

	@Autowired
	private StatementCounter statements;

	private void fill(int companies) {
		this.account.hub(this.account.company("Hub"), "COMPETITOR", "Firma", companies - 1);
	}

	@Test
	void takesAStatementAPage() {
		fill(THREE_PAGES);
		Download admin = new Download(this.api.session());
		admin.get("/export/profiles?kind=COMPANY");
		assertThat(this.statements
			.count(() -> assertThat(admin.text("/export/profiles?kind=COMPANY").lines()).doesNotHaveDuplicates()
				.hasSize(1 + THREE_PAGES)))
			.isBetween(3, 5);
		assertThat(this.statements.count(
				() -> assertThat(admin.text("/export/relations").lines()).doesNotHaveDuplicates().hasSize(THREE_PAGES)))
			.isBetween(9, 11);
	}

	@Test
	void endsWithWhoeverWentAway() {
		fill(TWO_PAGES);
		IOException gone = new IOException("gone");
		OutputStream closed = new OutputStream() {

			@Override
			public void write(int b) throws IOException {
				throw gone;
			}

		};
		int sent = this.statements.count(() -> assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> export(ExportFormat.JSON, () -> Viewer.RELATA, closed))
			.isSameAs(gone));
		assertThat(sent).isLessThanOrEqualTo(3);
	}

	@Test
	void doesNotLookWholeWhereItEndsEarly() throws Exception {
		fill(TWO_PAGES);
		for (ExportFormat format : ExportFormat.values()) {
			breakOff(format);
		}
	}

	private void breakOff(ExportFormat format) throws Exception {
		AtomicInteger pages = new AtomicInteger();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		assertThatIllegalStateException().isThrownBy(() -> export(format, () -> {
			if (pages.incrementAndGet() == 3) {
				throw new IllegalStateException("no longer");
			}
			return Viewer.RELATA;
		}, out));
		assertThatException().isThrownBy(() -> read(format, out.toByteArray()));
		out.reset();
		export(format, () -> Viewer.RELATA, out);
		read(format, out.toByteArray());
	}

	/** A reader that is slow, so that most of it is not written yet. */
	@Test
	void endsWhenItsReaderMayNoLongerSignIn() throws IOException {
		fill(THREE_PAGES);
		this.driver.executableQuery("MATCH (c:Company) SET c.industry = $text")
			.withParameters(Map.of("text", "x".repeat(4000)))
			.execute();
		this.people.add("dan", "password-of-dan");
		try (Socket socket = new Socket()) {
			socket.setReceiveBufferSize(1 << 14);
			URI url = URI.create(this.api.url());
			socket.connect(new java.net.InetSocketAddress(url.getHost(), url.getPort()));
			String basic = Base64.getEncoder().encodeToString("dan:password-of-dan".getBytes(StandardCharsets.UTF_8));
			socket.getOutputStream()
				.write("GET /export/account?format=json HTTP/1.1\r\nHost: %s\r\nAuthorization: Basic %s\r\n\r\n"
					.formatted(url.getAuthority(), basic)
					.getBytes(StandardCharsets.US_ASCII));
			InputStream answer = socket.getInputStream();
			assertThat(new String(answer.readNBytes(15), StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 200");
			disable("dan");
			byte[] rest = answer.readAllBytes();
			assertThat(new String(rest, StandardCharsets.UTF_8)).doesNotContain("\"relations\"");
			assertThat(new String(Arrays.copyOfRange(rest, rest.length - 5, rest.length), StandardCharsets.UTF_8))
				.isNotEqualTo("0\r\n\r\n");
		}
	}

	private void disable(String name) {
		this.api.ask("mutation($id: ID!) { updateUser(input: {id: $id, disabled: true}) { userErrors { code } } }",
				Map.of("id", this.people.id(name)));
	}

	private void export(ExportFormat format, Supplier<Viewer> viewer, OutputStream to) throws IOException {
		Contents account = this.exports.account(null, true, viewer);
		this.exports.write((out) -> format.write(account, out), () -> to);
	}

	private static void read(ExportFormat format, byte[] bytes) throws Exception {
		switch (format) {
			case CSV -> readZip(bytes);
			case JSON ->
				assertThat(JsonMapper.shared().readTree(bytes).path("relations").size()).isEqualTo(TWO_PAGES - 1);
			case GRAPHML -> SAXParserFactory.newInstance()
				.newSAXParser()
				.parse(new ByteArrayInputStream(bytes), new DefaultHandler());
		}
	}

	private static void readZip(byte[] bytes) throws IOException {
		java.nio.file.Path file = java.nio.file.Files.createTempFile("export", ".zip");
		try {
			java.nio.file.Files.write(file, bytes);
			try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
				assertThat(zip.size()).isEqualTo(6);
			}
		}
		finally {
			java.nio.file.Files.delete(file);
		}
	}

}
