package dev.relata.embedded.inproc;

import java.util.function.Consumer;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionContext;

/**
 * How a statement is run and its result read.
 *
 * @param within what transaction
 * @param fetch how many rows at a time
 * @param mode of the session
 * @param manner how much is read, and how
 */
record Reading(Within within, Fetch fetch, AccessMode mode, Manner manner) {

	void read(Driver driver, Statement statement, Transcript transcript) {
		try (Session session = driver
			.session(SessionConfig.builder().withFetchSize(this.fetch.rows).withDefaultAccessMode(this.mode).build())) {
			transcript.attempt(() -> this.within.run(session, (runner) -> {
				Result result = runner.run(statement.text(), statement.parameters());
				this.manner.read(result, transcript);
			}));
			transcript.attempt(() -> transcript.rest(session.run("RETURN 'still there'")));
		}
		catch (RuntimeException ex) {
			transcript.error(ex);
		}
	}

	/** A kind of transaction. */
	enum Within {

		ITS_OWN {
			@Override
			void run(Session session, Consumer<SimpleQueryRunner> work) {
				work.accept(session);
			}
		},
		COMMITTED {
			@Override
			void run(Session session, Consumer<SimpleQueryRunner> work) {
				try (Transaction tx = session.beginTransaction()) {
					work.accept(tx);
					tx.commit();
				}
			}
		},
		ROLLED_BACK {
			@Override
			void run(Session session, Consumer<SimpleQueryRunner> work) {
				try (Transaction tx = session.beginTransaction()) {
					work.accept(tx);
					tx.rollback();
				}
			}
		},
		LEFT_OPEN {
			@Override
			void run(Session session, Consumer<SimpleQueryRunner> work) {
				try (Transaction tx = session.beginTransaction()) {
					work.accept(tx);
				}
			}
		},
		READ {
			@Override
			void run(Session session, Consumer<SimpleQueryRunner> work) {
				session.executeRead((TransactionContext tx) -> {
					work.accept(tx);
					return 1;
				});
			}
		},
		WRITE {
			@Override
			void run(Session session, Consumer<SimpleQueryRunner> work) {
				session.executeWrite((TransactionContext tx) -> {
					work.accept(tx);
					return 1;
				});
			}
		};

		abstract void run(Session session, Consumer<SimpleQueryRunner> work);

	}

	/** How many rows are fetched at a time. */
	enum Fetch {

		ONE(1), TWO(2), THREE(3), THOUSAND(1000), ALL(-1);

		private final long rows;

		Fetch(long rows) {
			this.rows = rows;
		}

	}

	/** How much of a result is read, and how. */
	enum Manner {

		REST {
			@Override
			void read(Result result, Transcript transcript) {
				transcript.rest(result);
			}
		},
		LIST {
			@Override
			void read(Result result, Transcript transcript) {
				result.list().forEach(transcript::record);
				transcript.summary(result.consume());
			}
		},
		STREAM {
			@Override
			void read(Result result, Transcript transcript) {
				result.stream().limit(3).forEach(transcript::record);
			}
		},
		SINGLE {
			@Override
			void read(Result result, Transcript transcript) {
				transcript.record(result.single());
				transcript.summary(result.consume());
			}
		},
		PEEK {
			@Override
			void read(Result result, Transcript transcript) {
				transcript.record(result.peek());
				transcript.record(result.next());
				transcript.rest(result);
			}
		},
		TWO_AND_DONE {
			@Override
			void read(Result result, Transcript transcript) {
				transcript.record(result.next());
				transcript.record(result.next());
				transcript.summary(result.consume());
				transcript.note("open " + result.isOpen());
				transcript.note("more " + result.hasNext());
			}
		},
		SUMMARY {
			@Override
			void read(Result result, Transcript transcript) {
				transcript.summary(result.consume());
				transcript.attempt(result::next);
			}
		},
		KEYS {
			@Override
			void read(Result result, Transcript transcript) {
				transcript.note("keys " + result.keys());
			}
		},
		NOTHING {
			@Override
			void read(Result result, Transcript transcript) {
				transcript.note("not read");
			}
		};

		abstract void read(Result result, Transcript transcript);

	}

}
