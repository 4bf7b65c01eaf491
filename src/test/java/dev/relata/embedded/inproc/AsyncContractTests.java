package dev.relata.embedded.inproc;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.AsyncTransaction;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.reactivestreams.ReactiveResult;
import org.neo4j.driver.reactivestreams.ReactiveSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** Sessions that do not make their callers wait behave as over a socket, and do not. */
class AsyncContractTests {

	private static final String ROWS = "UNWIND range(1, $n) AS i RETURN i";

	private static final SessionConfig BY_TWO = SessionConfig.builder().withFetchSize(2).build();

	@Test
	void readsRowByRow() {
		assertThat(BothWays.agree((way, transcript) -> {
			AsyncSession session = way.driver().session(AsyncSession.class, BY_TWO);
			ResultCursor cursor = await(session.runAsync(ROWS, Map.of("n", 5)));
			transcript.note("keys " + cursor.keys());
			transcript.record(await(cursor.peekAsync()));
			transcript.record(await(cursor.nextAsync()));
			for (Record row : await(cursor.listAsync())) {
				transcript.record(row);
			}
			transcript.note("at the end " + await(cursor.nextAsync()));
			transcript.summary(await(cursor.consumeAsync()));
			transcript.attempt(() -> await(session.runAsync("RETURN 1 / 0").thenCompose(ResultCursor::listAsync)));
			transcript.attempt(() -> await(session.runAsync("RETRUN").thenCompose(ResultCursor::singleAsync)));
			transcript.attempt(() -> transcript
				.record(await(session.runAsync("RETURN 3").thenCompose(ResultCursor::singleAsync))));
			await(session.closeAsync());
			transcript.attempt(() -> await(session.runAsync("RETURN 4")));
		})).contains("[i] [INTEGER:Long 5]");
	}

	@Test
	void keepsTransactions() {
		BothWays.agree((way, transcript) -> {
			AsyncSession session = way.driver().session(AsyncSession.class);
			AsyncTransaction tx = await(session.beginTransactionAsync());
			transcript.summary(await(tx.runAsync("CREATE (:Scratch)").thenCompose(ResultCursor::consumeAsync)));
			await(tx.rollbackAsync());
			transcript.attempt(() -> await(tx.runAsync("RETURN 1")));
			transcript.record(await(
					session.executeWriteAsync((inner) -> inner.runAsync("CREATE (s:Scratch {x: 1}) DELETE s RETURN s.x")
						.thenCompose(ResultCursor::singleAsync))));
			transcript.attempt(() -> await(session.executeReadAsync(
					(inner) -> inner.runAsync("CREATE (:Scratch)").thenCompose(ResultCursor::consumeAsync))));
			transcript.note("marks " + session.lastBookmarks().size());
			await(session.closeAsync());
		});
	}

	@Test
	void publishesRows() {
		assertThat(BothWays.agree((way, transcript) -> {
			List<Record> rows = Flux
				.usingWhen(Mono.fromSupplier(() -> way.driver().session(ReactiveSession.class, BY_TWO)),
						(session) -> Flux.from(session.run(ROWS, Map.of("n", 7)))
							.flatMap(ReactiveResult::records)
							.limitRate(1),
						(session) -> Mono.from(session.close()))
				.take(5)
				.collectList()
				.blockOptional()
				.orElseThrow();
			rows.forEach(transcript::record);
			transcript.attempt(() -> Flux
				.usingWhen(Mono.fromSupplier(() -> way.driver().session(ReactiveSession.class)),
						(session) -> session.executeWrite((tx) -> Flux.from(tx.run("UNWIND [1, 0] AS i RETURN 1 / i"))
							.flatMap(ReactiveResult::records)),
						(session) -> Mono.from(session.close()))
				.collectList()
				.block());
		})).contains("[i] [INTEGER:Long 5]");
	}

	/** The lock is held by the very thread that asks for it. */
	@Test
	void makesNobodyWait() {
		for (Way way : List.of(BothWays.TCP, BothWays.INPROC)) {
			try (Session holding = way.driver().session(); Transaction holder = holding.beginTransaction()) {
				holder.run("MATCH (o:Only) SET o.held = 1").consume();
				AsyncSession session = way.driver().session(AsyncSession.class);
				CompletableFuture<Object> waiting = session
					.runAsync("MATCH (o:Only) SET o.held = 2 RETURN o.held AS held")
					.thenCompose(ResultCursor::singleAsync)
					.<Object>thenApply((row) -> row.get("held").asObject())
					.toCompletableFuture();
				assertThat(waiting).isNotDone();
				holder.rollback();
				assertThat(await(waiting)).isEqualTo(2L);
				await(session.closeAsync());
			}
		}
	}

	private static <T> T await(CompletionStage<T> stage) {
		try {
			return stage.toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw ex;
		}
	}

}
