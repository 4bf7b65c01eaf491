package dev.relata.live;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import dev.relata.RelataApplication;
import dev.relata.access.People;
import dev.relata.access.Viewer;
import dev.relata.graph.Transactions;
import dev.relata.message.Refusal;
import dev.relata.relation.RelationDraft;
import dev.relata.relation.Relations;
import dev.relata.relationtype.End;
import dev.relata.support.Account;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import reactor.core.Disposable;
import reactor.test.StepVerifier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Changes as they happen. */
@RelataTest
class LiveTests {

	private static final String SUBSCRIPTION = "subscription { relationChanged(profileId: \\\"%s\\\") "
			+ "{ kind relationId relation { sentence } } }";

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private Broadcast broadcast;

	@Autowired
	private LiveController live;

	@Autowired
	private People people;

	@Autowired
	private Relations relations;

	@Autowired
	private Transactions transactions;

	@Autowired
	private Neo4jConnectionDetails database;

	@Autowired
	private Driver driver;

	private String anna = "";

	private String mlyn = "";

	@BeforeEach
	void makeProfiles() {
		this.anna = this.account.contact("Anna");
		this.mlyn = this.account.company("Młyn");
	}

	@Test
	void areToldOverServerSentEvents() throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpRequest request = HttpRequest.newBuilder(URI.create(this.api.url() + "/graphql"))
				.header("Authorization", authorization())
				.header("Accept", "text/event-stream")
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + SUBSCRIPTION.formatted(this.anna) + "\"}"))
				.build();
			HttpResponse<Stream<String>> response = client.send(request, HttpResponse.BodyHandlers.ofLines());
			try (Stream<String> lines = response.body()) {
				awaitListeners(1);
				String relation = this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn);
				this.account.remove(relation);
				List<String> told = lines.filter((line) -> line.startsWith("data:{")).limit(2).toList();
				assertThat(told.getFirst()).contains("ADDED", relation);
				assertThat(told.getLast()).contains("REMOVED", relation).contains("\"relation\":null");
			}
		}
		awaitListeners(0);
	}

	@Test
	void areToldOverWebSocket() throws Exception {
		toldOverWebSocket((messages) -> {
			String relation = this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn);
			this.account.change(relation, Map.of("note", "x"));
			assertThat(next(messages)).contains("ADDED", relation, "Anna (Former employee) → Młyn (Previous company)");
			assertThat(next(messages)).contains("UPDATED", relation);
		});
	}

	@Test
	void areToldOfWhatAnotherInstanceDoesOnTheSameDatabase() throws Exception {
		List<String> migrated = migrated();
		try (ConfigurableApplicationContext another = anotherInstance()) {
			toldOverWebSocket((messages) -> {
				String relation = another.getBean(Account.class).relate(this.anna, "FORMER_EMPLOYEE", this.mlyn);
				assertThat(next(messages)).contains("ADDED", relation,
						"Anna (Former employee) → Młyn (Previous company)");
			});
		}
		assertThat(migrated()).isEqualTo(migrated);
	}

	@Test
	void areToldFromBothSidesOfAMove() {
		String relation = this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn);
		String tkacz = this.account.company("Tkacz");
		StepVerifier
			.create(this.broadcast.listen(this.mlyn).mergeWith(this.broadcast.listen(tkacz)).take(2).collectList())
			.then(() -> this.account.change(relation, Map.of("profileId", this.anna, "otherId", tkacz)))
			.assertNext((told) -> assertThat(told).extracting(Happening::kind)
				.containsExactlyInAnyOrder(Happening.Kind.REMOVED, Happening.Kind.ADDED))
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void areNotToldOfWhatWasBefore() throws Exception {
		this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn);
		AtomicBoolean enough = new AtomicBoolean();
		Thread looking = Thread.ofPlatform().start(() -> {
			while (!enough.get()) {
				this.broadcast.look();
			}
		});
		List<Happening> told = new CopyOnWriteArrayList<>();
		for (int i = 0; i < 400; i++) {
			Disposable listening = this.broadcast.listen(this.anna).subscribe(told::add);
			this.broadcast.look();
			listening.dispose();
		}
		enough.set(true);
		looking.join();
		assertThat(told).isEmpty();
	}

	@Test
	void areToldWhoeverElseBeginsToListen() {
		List<Happening> told = new CopyOnWriteArrayList<>();
		Disposable listening = this.broadcast.listen(this.anna).subscribe(told::add);
		for (int i = 1; i <= 20; i++) {
			this.account.relate(this.anna, "FORMER_EMPLOYEE", this.account.company("Other " + i));
			this.broadcast.listen(this.anna).subscribe().dispose();
			assertThat(told).hasSize(i);
		}
		listening.dispose();
	}

	@Test
	void areToldAfterTheyAreCommittedOnly() {
		StepVerifier.create(this.broadcast.listen(this.anna).map(Happening::relationId).take(1).collectList())
			.then(this::addInVain)
			.then(this.broadcast::look)
			.then(() -> this.account.relate(this.anna, "FORMER_EMPLOYEE", this.account.company("Tkacz")))
			.assertNext((told) -> assertThat(told).hasSize(1))
			.expectComplete()
			.verify(PATIENCE);
		assertThat(this.account.history(this.anna, "summary").getFirst()).contains("Tkacz");
	}

	@Test
	void areNotToldOfWhatIsHidden() throws Exception {
		this.people.colleague("dan");
		String secret = this.account.company("Secret");
		this.account.access(secret, "HIDDEN");
		StepVerifier.create(this.live.relationChanged(this.anna, () -> this.people.viewer("dan")).take(1)).then(() -> {
			this.account.relate(this.anna, "FORMER_EMPLOYEE", secret);
			this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn);
		})
			.assertNext((told) -> assertThat(Objects.requireNonNull(told.relation()).target().name()).isEqualTo("Młyn"))
			.expectComplete()
			.verify(PATIENCE);
		assertThatThrownBy(() -> this.live.relationChanged(secret, () -> this.people.viewer("dan")))
			.isInstanceOf(Refusal.class);
	}

	@Test
	void areReadInPeaceByWhoLeavesMeanwhile() throws Exception {
		CountDownLatch reads = new CountDownLatch(2);
		CountDownLatch left = new CountDownLatch(1);
		CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
		Disposable listening = this.live.relationChanged(this.anna, () -> {
			reads.countDown();
			if (reads.getCount() == 0) {
				interrupted.complete(isInterruptedBefore(left));
			}
			return Viewer.relata("en");
		}).subscribe();
		this.account.relate(this.anna, "FORMER_EMPLOYEE", this.mlyn);
		assertThat(reads.await(1, TimeUnit.MINUTES)).isTrue();
		listening.dispose();
		left.countDown();
		assertThat(interrupted.get(1, TimeUnit.MINUTES)).isFalse();
	}

	private static boolean isInterruptedBefore(CountDownLatch latch) {
		try {
			latch.await();
			return Thread.interrupted();
		}
		catch (InterruptedException ex) {
			return true;
		}
	}

	@Test
	void cutOffWhoReadsTooSlowly() {
		this.account.hub(this.mlyn, "COMPETITOR", "Rywal", 1);
		StepVerifier.create(this.broadcast.listen(this.mlyn), 0)
			.then(() -> this.account.hub(this.mlyn, "COMPETITOR", "Inny", 400))
			.then(() -> Awaitility.await().atMost(PATIENCE).until(() -> this.broadcast.size() == 0))
			.thenRequest(Long.MAX_VALUE)
			.expectNextCount(256)
			.expectError(Listener.TooSlow.class)
			.verify(PATIENCE);
	}

	@Test
	void areNotToldOfAProfileThatIsNotThere() {
		String answer = this.api.session()
			.post()
			.uri("/graphql")
			.header("Accept", "text/event-stream")
			.header("Content-Type", "application/json")
			.body("{\"query\": \"" + SUBSCRIPTION.formatted("con_0") + "\"}")
			.retrieve()
			.body(String.class);
		assertThat(answer).contains("There is no such profile");
	}

	/** Has something done that is told to one who listens to the company. */
	private void toldOverWebSocket(Work work) throws Exception {
		BlockingQueue<String> messages = new LinkedBlockingQueue<>();
		try (HttpClient client = HttpClient.newHttpClient()) {
			WebSocket socket = client.newWebSocketBuilder()
				.subprotocols("graphql-transport-ws")
				.header("Authorization", authorization())
				.buildAsync(URI.create(this.api.url().replace("http", "ws") + "/graphql"), listener(messages))
				.get(1, TimeUnit.MINUTES);
			socket.sendText("{\"type\": \"connection_init\"}", true).join();
			assertThat(next(messages)).contains("connection_ack");
			socket
				.sendText("{\"id\": \"1\", \"type\": \"subscribe\", \"payload\": {\"query\": \""
						+ SUBSCRIPTION.formatted(this.mlyn) + "\"}}", true)
				.join();
			awaitListeners(1);
			work.tell(messages);
			socket.abort();
		}
		awaitListeners(0);
	}

	/** A second Relata, with a port and beans of its own, on the database under test. */
	private ConfigurableApplicationContext anotherInstance() {
		return new SpringApplicationBuilder(RelataApplication.class, Api.class, People.class, Account.class)
			.profiles("test")
			.initializers((context) -> ((GenericApplicationContext) context).registerBean(Neo4jConnectionDetails.class,
					() -> this.database))
			.run("--server.port=0", "--neo4j=shared");
	}

	/** When each migration ran. */
	private List<String> migrated() {
		return this.driver
			.executableQuery("MATCH (m:Migration) RETURN m.name + ' ' + toString(m.appliedAt) AS line ORDER BY line")
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("line").asString())
			.toList();
	}

	private void addInVain() {
		try {
			this.transactions.write(() -> {
				throw new IllegalStateException(addNow());
			});
		}
		catch (IllegalStateException ex) {
			assertThat(ex).hasMessageStartingWith("rel_");
		}
	}

	private String addNow() {
		RelationDraft draft = new RelationDraft(this.anna, this.account.type("FORMER_EMPLOYEE"), End.SOURCE, this.mlyn,
				null, null, null);
		return "rel_" + this.relations.add(List.of(draft), false, Viewer.relata("en")).changeId();
	}

	private void awaitListeners(int count) {
		Awaitility.await().atMost(PATIENCE).until(() -> this.broadcast.size() == count);
	}

	private static String next(BlockingQueue<String> messages) throws InterruptedException {
		return String.valueOf(messages.poll(1, TimeUnit.MINUTES));
	}

	private static String authorization() {
		return "Basic "
				+ Base64.getEncoder().encodeToString(("admin:" + Api.PASSWORD).getBytes(StandardCharsets.UTF_8));
	}

	private static WebSocket.Listener listener(BlockingQueue<String> messages) {
		StringBuilder text = new StringBuilder();
		return new WebSocket.Listener() {
			@Override
			public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
				text.append(data);
				if (last) {
					messages.add(text.toString());
					text.setLength(0);
				}
				socket.request(1);
				return null;
			}
		};
	}

	/** What is done, and what is told of it. */
	private interface Work {

		void tell(BlockingQueue<String> messages) throws InterruptedException;

	}

}
