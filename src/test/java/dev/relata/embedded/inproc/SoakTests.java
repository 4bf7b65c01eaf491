package dev.relata.embedded.inproc;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.exceptions.Neo4jException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many threads do what they like, are interrupted, and leave things open: the database
 * stays whole, and nothing is left behind.
 */
class SoakTests {

	private static final String AGENT = "soak/1";

	private static final String FOREVER = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a % b)";

	private static final TransactionConfig BRIEF = TransactionConfig.builder()
		.withTimeout(Duration.ofMillis(50))
		.build();

	private static final TransactionConfig IN_PEACE = TransactionConfig.builder()
		.withTimeout(Duration.ofMinutes(10))
		.build();

	private static final Config CONFIG = Config.builder()
		.withUserAgent(AGENT)
		.withMaxTransactionRetryTime(100, TimeUnit.MILLISECONDS)
		.build();

	private static final int NODES = 5;

	private static final int THREADS = 8;

	private static final long SECONDS = Long.getLong("soak.seconds", 4);

	private final Driver driver = BothWays.INPROC.driver(CONFIG);

	private final AtomicLong written = new AtomicLong();

	private final AtomicLong unsure = new AtomicLong();

	private final Queue<Throwable> surprises = new ConcurrentLinkedQueue<>();

	private final List<Deed> deeds = List.of(this::read, this::read, this::write, this::write, this::takeTooLong,
			this::lockInAnyOrder, this::beInterrupted, this::beInterruptedWhileWriting, this::cancel, this::leaveOpen,
			this::closeTheDriver);

	@TempDir
	private Path folder = Path.of("");

	@Test
	void leavesNothingBehind() throws Exception {
		BothWays.TCP.driver()
			.executableQuery("UNWIND range(1, $n) AS i CREATE (:Soak {i: i, x: 0})")
			.withParameters(Map.of("n", NODES))
			.execute();
		for (Deed deed : this.deeds) {
			attempt(deed);
		}
		try (Recording recording = new Recording()) {
			recording.enable("jdk.VirtualThreadPinned").withoutThreshold().withStackTrace();
			recording.start();
			all();
			recording.stop();
			assertThat(pinned(recording)).isEmpty();
		}
		assertThat(this.surprises).isEmpty();
		nothingRuns();
		nothingIsLocked();
		this.driver.close();
		assertThat(busyWorkers()).isEmpty();
		assertThat(connections()).isZero();
		BothWays.TCP.driver().executableQuery("MATCH (s:Soak) DELETE s").execute();
	}

	/** More statements than there are processors compute without end. */
	@Test
	void answersWhileOthersCompute() {
		try (Driver busy = BothWays.INPROC.driver(CONFIG)) {
			List<CompletableFuture<?>> computing = IntStream.rangeClosed(0, Runtime.getRuntime().availableProcessors())
				.<CompletableFuture<?>>mapToObj((i) -> busy.session(AsyncSession.class)
					.runAsync(FOREVER, IN_PEACE)
					.thenCompose(ResultCursor::consumeAsync)
					.toCompletableFuture())
				.toList();
			for (int i = 0; i < 50; i++) {
				try (Session session = this.driver.session()) {
					assertThat(session.run("RETURN 1").single().get(0).asInt()).isOne();
				}
			}
			assertThat(computing).noneMatch(CompletableFuture::isDone);
		}
		finally {
			this.driver.close();
		}
	}

	private void all() throws InterruptedException {
		AtomicBoolean enough = new AtomicBoolean();
		CountDownLatch done = new CountDownLatch(THREADS);
		IntStream.range(0, THREADS)
			.mapToObj((i) -> (i % 2 == 0) ? Thread.ofPlatform() : Thread.ofVirtual())
			.forEach((threads) -> threads.start(() -> {
				while (!enough.get()) {
					attempt(this.deeds.get(random(this.deeds.size())));
				}
				done.countDown();
			}));
		TimeUnit.SECONDS.sleep(SECONDS);
		enough.set(true);
		assertThat(done.await(90, TimeUnit.SECONDS)).as("every thread ends").isTrue();
	}

	/** What fails has to fail as the driver's failures do. */
	private void attempt(Deed deed) {
		try {
			deed.perform();
		}
		catch (Neo4jException ex) {
			if (ex.code().contains("DatabaseError")) {
				this.surprises.add(ex);
			}
		}
		catch (Exception ex) {
			this.surprises.add(ex);
		}
		finally {
			Thread.interrupted();
		}
	}

	private static int random(int bound) {
		return ThreadLocalRandom.current().nextInt(bound);
	}

	private void read() {
		try (Session session = this.driver.session()) {
			int rows = random(3000);
			assertThat(session.run("UNWIND range(1, $n) AS i RETURN i", Map.of("n", rows)).list()).hasSize(rows);
		}
	}

	private void write() {
		try (Session session = this.driver.session()) {
			increase(session);
		}
	}

	private void increase(Session session) {
		this.unsure.incrementAndGet();
		session.run("MATCH (s:Soak {i: $i}) SET s.x = s.x + 1", Map.of("i", 1 + random(NODES))).consume();
		this.written.incrementAndGet();
		this.unsure.decrementAndGet();
	}

	private void takeTooLong() {
		try (Session session = this.driver.session()) {
			session.run(FOREVER, BRIEF).consume();
		}
	}

	private void lockInAnyOrder() {
		try (Session session = this.driver.session(); Transaction tx = session.beginTransaction()) {
			for (int i = 0; i < 3; i++) {
				tx.run("MATCH (s:Soak {i: $i}) SET s.touched = true", Map.of("i", 1 + random(NODES))).consume();
			}
		}
	}

	private void beInterrupted() {
		interruptSoon();
		try (Session session = this.driver.session()) {
			session.run(FOREVER).consume();
		}
	}

	private void beInterruptedWhileWriting() {
		interruptSoon();
		try (Session session = this.driver.session()) {
			for (int i = 0; i < 10; i++) {
				increase(session);
			}
		}
	}

	private static void interruptSoon() {
		Thread waiting = Thread.currentThread();
		Thread.ofVirtual().start(() -> {
			LockSupport.parkNanos(random(20_000_000));
			waiting.interrupt();
		});
	}

	private void cancel() {
		AsyncSession session = this.driver.session(AsyncSession.class);
		session.runAsync(FOREVER, BRIEF).thenCompose(ResultCursor::listAsync).toCompletableFuture().cancel(true);
		session.closeAsync().exceptionally((error) -> null).toCompletableFuture().join();
	}

	private void leaveOpen() {
		try (Session session = this.driver.session()) {
			session.run("UNWIND range(1, 10000000) AS i RETURN i").next();
		}
		try (Session session = this.driver.session()) {
			session.beginTransaction().run("MATCH (s:Soak {i: 1}) SET s.touched = true RETURN s");
		}
	}

	private void closeTheDriver() {
		Driver other = BothWays.INPROC.driver(CONFIG);
		AsyncSession session = other.session(AsyncSession.class);
		var running = session.runAsync(FOREVER).thenCompose(ResultCursor::consumeAsync).toCompletableFuture();
		other.close();
		try {
			running.orTimeout(60, TimeUnit.SECONDS).join();
		}
		catch (CompletionException ex) {
			if (!(ex.getCause() instanceof Neo4jException || ex.getCause() instanceof IllegalStateException)) {
				throw ex;
			}
		}
	}

	private static void nothingRuns() {
		try (Session session = BothWays.TCP.driver().session()) {
			List<Object> running = List.of(1, 2);
			while (running.size() > 1) {
				running = session.run("SHOW TRANSACTIONS YIELD currentQuery").list((row) -> row.get(0).asObject());
			}
		}
	}

	private void nothingIsLocked() {
		try (Session session = this.driver.session()) {
			long all = session.run("MATCH (s:Soak) SET s.touched = false RETURN sum(s.x)").single().get(0).asLong();
			assertThat(all).isBetween(this.written.get(), this.written.get() + this.unsure.get());
			assertThat(this.written).hasPositiveValue();
		}
	}

	private static int connections() {
		return BothWays.TCP.driver()
			.executableQuery("CALL dbms.listConnections() YIELD userAgent WHERE userAgent = $agent RETURN count(*)")
			.withParameters(Map.of("agent", AGENT))
			.execute()
			.records()
			.getFirst()
			.get(0)
			.asInt();
	}

	/** Threads that still do something for a connection. */
	private static List<Thread> busyWorkers() {
		return Thread.getAllStackTraces()
			.entrySet()
			.stream()
			.filter((thread) -> Stream.of(thread.getValue())
				.anyMatch((frame) -> frame.getClassName().equals(Mailbox.class.getName())))
			.map(Map.Entry::getKey)
			.toList();
	}

	private Stream<RecordedEvent> pinned(Recording recording) throws IOException {
		Path file = this.folder.resolve("pinned.jfr");
		recording.dump(file);
		return RecordingFile.readAllEvents(file)
			.stream()
			.filter((event) -> Stream.of("org.neo4j", "dev.relata.embedded").anyMatch(event.toString()::contains));
	}

	/** Something to do with the database. */
	private interface Deed {

		void perform() throws Exception;

	}

}
