package dev.relata.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import dev.relata.access.Viewer;
import dev.relata.graph.Ids;
import dev.relata.message.Messages;
import dev.relata.message.Problem;
import dev.relata.message.Refusal;
import dev.relata.profile.ProfileBatches;
import dev.relata.profile.ProfileKind;
import dev.relata.relation.Relations;
import dev.relata.relationtype.Catalogues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The imports of this process: a few at work, more waiting for their turn, the last ones
 * that are finished. Nothing of them outlives the process; a file that was not imported
 * whole can be sent again, and nothing is doubled.
 */
@Component
class Imports implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(Imports.class);

	private static final long PATIENCE = 30;

	private final ProfileBatches profiles;

	private final Relations relations;

	private final RoleCells roleCells;

	private final Catalogues catalogues;

	private final Messages messages;

	private final ImportProperties properties;

	private final Spool spool;

	private final ExecutorService executor;

	private final Map<String, Import> known = new LinkedHashMap<>();

	private int arriving;

	Imports(ProfileBatches profiles, Relations relations, RoleCells roleCells, Catalogues catalogues, Messages messages,
			ImportProperties properties) throws IOException {
		this.profiles = profiles;
		this.relations = relations;
		this.roleCells = roleCells;
		this.catalogues = catalogues;
		this.messages = messages;
		this.properties = properties;
		this.spool = new Spool(Files.createTempDirectory("relata-imports-"), properties.maximumSize());
		this.executor = Executors.newFixedThreadPool(properties.atOnce(),
				Thread.ofVirtual().name("import-", 0).factory());
	}

	/** What makes profiles of rows. */
	Importer profiles(ProfileKind kind) {
		return new ProfileImporter(kind, this.catalogues.current(), this.profiles, this.roleCells, this.messages);
	}

	/** What makes relations of rows. */
	Importer relations() {
		return new RelationImporter(this.catalogues.current(), this.profiles, this.relations);
	}

	/**
	 * Keeps what is sent, and imports it as soon as others are done.
	 * @throws Refusal if it is too large, or too many wait already
	 */
	Import start(Importer importer, InputStream body, char delimiter, Viewer viewer) throws IOException {
		arrive();
		Import file;
		try {
			file = take(body, delimiter, viewer);
			synchronized (this.known) {
				forgetOldest();
				this.known.put(file.id(), file);
			}
		}
		finally {
			synchronized (this.known) {
				this.arriving--;
			}
		}
		try {
			this.executor.execute(() -> run(file, importer));
		}
		catch (RejectedExecutionException ex) {
			forget(file);
			throw new Refusal(new ImportProblem.TooManyImports());
		}
		return file;
	}

	/** Takes a place before anything is read, so that the disk is bounded, too. */
	private void arrive() {
		synchronized (this.known) {
			long held = this.arriving + this.known.values().stream().filter((file) -> !file.isFinished()).count();
			if (held >= this.properties.atOnce() + this.properties.waiting()) {
				throw new Refusal(new ImportProblem.TooManyImports());
			}
			this.arriving++;
		}
	}

	/** Takes a file, so that it can be run. */
	Import take(InputStream body, char delimiter, Viewer viewer) throws IOException {
		String id = Ids.next("imp");
		Path file = this.spool.keep(id + ".csv", body);
		Rejects rejects = new Rejects(this.spool.directory().resolve(id + ".rejects.csv"));
		return new Import(id, file, delimiter, viewer, rejects, this.messages);
	}

	/** Imports a file, here and now; its status tells how it ended. */
	void run(Import file, Importer importer) {
		try (Rejects rejects = file.rejects()) {
			file.begin();
			file.proceed();
			String message = importer.run(file);
			rejects.flush();
			file.done(message);
		}
		catch (UnreadableTable ex) {
			file.failed(problem(ex, importer));
		}
		catch (Refusal ex) {
			file.failed(ex.problems().getFirst());
		}
		catch (IOException | RuntimeException ex) {
			log.error("The import {} ended early", file.id(), ex);
			file.failed(new ImportProblem.ImportBroken(file.id()));
		}
		catch (Error ex) {
			file.failed(new ImportProblem.ImportBroken(file.id()));
			throw ex;
		}
		finally {
			delete(file.file());
		}
	}

	/** The import of this id, if there is one and the viewer may know of it. */
	Optional<Import> find(String id, Viewer viewer) {
		synchronized (this.known) {
			return Optional.ofNullable(this.known.get(id)).filter((file) -> file.isFor(viewer));
		}
	}

	/** Ends all imports after the batch that they are at. */
	@Override
	public void destroy() throws IOException, InterruptedException {
		this.executor.shutdown();
		synchronized (this.known) {
			this.known.values().forEach(Import::stop);
		}
		if (!this.executor.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
			log.warn("An import is still at work after {} seconds; its last batch may be lost", PATIENCE);
		}
		FileSystemUtils.deleteRecursively(this.spool.directory());
	}

	private void forgetOldest() {
		List<Import> finished = new ArrayList<>(this.known.values().stream().filter(Import::isFinished).toList());
		Iterator<Import> oldest = finished.iterator();
		for (int n = finished.size(); n >= this.properties.kept(); n--) {
			forget(oldest.next());
		}
	}

	private void forget(Import file) {
		synchronized (this.known) {
			this.known.remove(file.id());
		}
		delete(file.file());
		delete(file.rejects().file());
	}

	private static Problem problem(UnreadableTable unreadable, Importer importer) {
		return switch (unreadable.reason()) {
			case EMPTY -> new ImportProblem.EmptyFile(importer.columns());
			case MALFORMED -> new ImportProblem.MalformedFile(unreadable.line());
			case NOT_UTF8 -> new ImportProblem.FileNotUtf8(unreadable.line());
		};
	}

	private static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
