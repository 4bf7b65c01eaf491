package dev.relata.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.relata.access.Role;
import dev.relata.access.Viewer;
import dev.relata.exchange.ImportStatus.State;
import dev.relata.message.Messages;
import dev.relata.message.Refusal;
import dev.relata.profile.ProfileBatches;
import dev.relata.profile.ProfileKind;
import dev.relata.relation.Relations;
import dev.relata.relationtype.Catalogues;
import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What holds for imports of any file. */
@RelataTest
class ImportsTests {

	private static final int ROWS = 4 * Importer.BATCH;

	private static final Viewer ALA = new Viewer("usr_ala", "ala", Set.of(Role.USER), Set.of(), "en");

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private Imports imports;

	@Autowired
	private Demo demo;

	@Autowired
	private Messages messages;

	@Autowired
	private ProfileBatches profiles;

	@Autowired
	private Relations relations;

	@Autowired
	private RoleCells roleCells;

	@Autowired
	private Catalogues catalogues;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path directory;

	@Test
	void isDoneOnlyForWhoIsSignedIn() {
		assertThat(this.api.anonymous()
			.post()
			.uri("/import/profiles?kind=COMPANY")
			.contentType(MediaType.parseMediaType("text/csv"))
			.body("externalId\n")
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value()).isEqualTo(401);
	}

	@ParameterizedTest
	@CsvSource({ "/import/profiles, text/csv, 400, kind", "/import/profiles?kind=PERSON, text/csv, 400, CONTACT",
			"/import/relations?delimiter=x, text/csv, 400, delimiter",
			"/import/relations, application/json, 415, text/csv",
			"/import/relations, text/csv;charset=windows-1250, 415, UTF-8" })
	void refusesARequestThatIsNotAsItShouldBe(String path, String type, int status, String right) {
		var answer = this.api.session()
			.post()
			.uri(path)
			.header("Content-Type", type)
			.body("externalId\n".getBytes(StandardCharsets.UTF_8))
			.retrieve()
			.toEntity(String.class);
		assertThat(answer.getStatusCode().value()).isEqualTo(status);
		assertThat(answer.getBody()).contains(right);
	}

	@ParameterizedTest
	@CsvSource({ "/import/imp_nothing", "/import/imp_nothing/rejects" })
	void knowsNoOtherImports(String path) {
		assertThat(this.api.session().get().uri(path).retrieve().toEntity(String.class).getStatusCode().value())
			.isEqualTo(404);
	}

	@Test
	void showsAnImportToItsOwnerAndAdministratorsOnly() throws IOException {
		Import file = this.imports.start(this.imports.profiles(ProfileKind.COMPANY), body("externalId,name\n"), ',',
				ALA);
		assertThat(this.imports.find(file.id(), ALA)).isPresent();
		assertThat(this.imports.find(file.id(), Viewer.relata("en"))).isPresent();
		assertThat(this.imports.find(file.id(), new Viewer("usr_bea", "bea", Set.of(Role.USER), Set.of(), "en")))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 4, 7, 9 })
	void completesAFileThatWasInterrupted(int batches) throws IOException {
		String csv = "externalId,name,Partner\n" + IntStream.range(0, ROWS)
			.mapToObj((i) -> "k%d,Firma %d,k%d".formatted(i, i, (i + 1) % ROWS))
			.collect(Collectors.joining("\n"));
		Import interrupted = new Watched(csv, (file, batch) -> {
			if (batch == batches) {
				file.stop();
			}
		});
		this.imports.run(interrupted, this.imports.profiles(ProfileKind.COMPANY));
		assertThat(interrupted.status().message()).startsWith("Relata was stopped");
		assertThat(profiles()).isEqualTo(Math.min(batches - 1, ROWS / Importer.BATCH) * Importer.BATCH);
		Import again = this.imports.take(body(csv), ',', ALA);
		this.imports.run(again, this.imports.profiles(ProfileKind.COMPANY));
		assertThat(again.status().state()).isEqualTo(State.DONE);
		assertThat(again.status().rejected()).isZero();
		assertThat(profiles()).isEqualTo(ROWS);
		assertThat(relations("PARTNER")).isEqualTo(ROWS);
	}

	@Test
	void holdsNoMoreThanABatchOfALongFile() throws IOException {
		String csv = "externalId,name\n" + ",Nobody\n".repeat(200_000);
		List<Long> read = new ArrayList<>();
		List<Long> written = new ArrayList<>();
		Import file = new Watched(csv, (now, batch) -> {
			read.add(now.status().read());
			written.add(Files.size(now.rejects().file()));
		});
		this.imports.run(file, this.imports.profiles(ProfileKind.COMPANY));
		assertThat(file.status().rejected()).isEqualTo(200_000);
		assertThat(read).hasSize(1 + 200_000 / Importer.BATCH);
		for (int i = 2; i < read.size(); i++) {
			assertThat(read.get(i) - read.get(i - 1)).isEqualTo(Importer.BATCH);
			assertThat(written.get(i)).isGreaterThan(written.get(i - 1));
		}
	}

	@Test
	void boundsHowManyFilesItHoldsAndHowLargeTheyAre() throws IOException, InterruptedException {
		Imports small = new Imports(this.profiles, this.relations, this.roleCells, this.catalogues, this.messages,
				new ImportProperties(DataSize.ofKilobytes(1), 1, 1, 2));
		CountDownLatch held = new CountDownLatch(1);
		Import first = small.start(new Waiting(held), body("externalId\n"), ',', ALA);
		Import second = small.start(new Waiting(held), body("externalId\n"), ',', ALA);
		InputStream third = body("externalId\n");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> small.start(new Waiting(held), third, ',', ALA))
			.withMessage("TOO_MANY_IMPORTS");
		assertThat(third.available()).isEqualTo("externalId\n".length());
		held.countDown();
		Awaitility.await().until(() -> first.isFinished() && second.isFinished());
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> small.start(new Waiting(held), body("x".repeat(2000)), ',', ALA))
			.withMessage("FILE_TOO_LARGE");
		small.start(new Waiting(held), body("externalId\n"), ',', ALA);
		assertThat(small.find(first.id(), ALA)).isEmpty();
		assertThat(first.rejects().file()).doesNotExist();
		assertThat(small.find(second.id(), ALA)).isPresent();
		small.destroy();
		assertThat(second.rejects().file()).doesNotExist();
	}

	@Test
	void hasFailedWhereMemoryDoesNotDo() throws IOException {
		Import file = new Watched("externalId\n", (now, batch) -> {
			throw new OutOfMemoryError("not really");
		});
		assertThatExceptionOfType(OutOfMemoryError.class)
			.isThrownBy(() -> this.imports.run(file, this.imports.profiles(ProfileKind.COMPANY)));
		assertThat(file.status().state()).isEqualTo(ImportStatus.State.FAILED);
		assertThat(file.file()).doesNotExist();
	}

	@Test
	void rejectsCellsThatNoSpreadsheetSplits() throws IOException {
		String cell = "Firma;=cmd|' /C calc'!A0";
		Import file = new Watched("externalId,name\n," + cell + "\n", (now, batch) -> {
		});
		this.imports.run(file, this.imports.profiles(ProfileKind.COMPANY));
		assertThat(Files.readString(file.rejects().file())).endsWith(",\"" + cell + "\"\n");
	}

	@Test
	void stopsToReadABodyThatIsTooLarge() {
		AtomicLong read = new AtomicLong();
		InputStream endless = new InputStream() {

			@Override
			public int read() {
				return 'x';
			}

			@Override
			public int read(byte[] bytes, int offset, int length) {
				read.addAndGet(length);
				return length;
			}

		};
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> new Spool(this.directory, DataSize.ofMegabytes(1)).keep("x.csv", endless))
			.withMessage("FILE_TOO_LARGE");
		assertThat(read).hasValueLessThan(DataSize.ofMegabytes(2).toBytes());
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void loadsTheDemoIntoAFreshAccountOnly() throws IOException {
		this.account.switchRelations(false);
		this.demo.load();
		assertThat(profiles()).isEqualTo(64);
		assertThat(this.api.ask("{ relationTypes { relationCount } settings { relationsEnabled } }")
			.texts("relationTypes[*].relationCount")
			.stream()
			.mapToInt(Integer::parseInt)
			.sum()).isEqualTo(99);
		assertThat(this.api.ask("{ settings { relationsEnabled } }").text("settings.relationsEnabled"))
			.isEqualTo("true");
		this.account.switchRelations(false);
		this.demo.load();
		assertThat(this.api.ask("{ settings { relationsEnabled } }").text("settings.relationsEnabled"))
			.isEqualTo("false");
	}

	@Test
	void loadsADemoInWhichADealThatWasWonHasItsSpace() throws IOException {
		this.demo.load();
		Answer deal = this.api.ask("""
				{ profileByExternalId(externalId: "deal-baltika-strykow") { ... on Deal { status }
					relationGroups { otherRole relations { edges { other { externalId } } } } } }""");
		assertThat(deal.text("profileByExternalId.status")).isEqualTo("WON");
		assertThat(deal.texts("profileByExternalId.relationGroups[*].otherRole")).containsExactly("Delivery project");
		assertThat(deal.texts("profileByExternalId.relationGroups[*].relations.edges[*].other.externalId"))
			.containsExactly("space-baltika-strykow");
	}

	@Test
	void forgetsTheFileOnceItIsImported() throws IOException {
		Import file = this.imports.take(body("externalId,name\na,Ala\n"), ',', ALA);
		assertThat(file.file()).exists();
		this.imports.run(file, this.imports.profiles(ProfileKind.COMPANY));
		assertThat(file.file()).doesNotExist();
		assertThat(file.rejects().file()).exists();
	}

	private int profiles() {
		return this.api.ask("{ profiles { totalCount } }").number("profiles.totalCount");
	}

	private int relations(String edgeType) {
		return this.api.ask("{ relationTypes { edgeType relationCount } }")
			.objects("relationTypes")
			.stream()
			.filter((type) -> edgeType.equals(type.get("edgeType")))
			.mapToInt((type) -> Integer.parseInt(String.valueOf(type.get("relationCount"))))
			.sum();
	}

	private static InputStream body(String csv) {
		return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
	}

	/** An import that is looked at before each batch. */
	private final class Watched extends Import {

		private final Look look;

		private int batch;

		Watched(String csv, Look look) throws IOException {
			super("imp_watched", Files.writeString(ImportsTests.this.directory.resolve("watched.csv"), csv), ',', ALA,
					new Rejects(ImportsTests.this.directory.resolve("rejects.csv")), ImportsTests.this.messages);
			this.look = look;
		}

		@Override
		void proceed() {
			try {
				this.look.at(this, this.batch++);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			super.proceed();
		}

	}

	/** Looks at an import before a batch; 0 is before all. */
	private interface Look {

		void at(Import file, int batch) throws IOException;

	}

	/** Is at work until it is let go. */
	private record Waiting(CountDownLatch held) implements Importer {

		@Override
		public @Nullable String run(Import file) {
			try {
				this.held.await();
				return null;
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Override
		public List<String> columns() {
			return List.of();
		}

	}

}
