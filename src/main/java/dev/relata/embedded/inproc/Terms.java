package dev.relata.embedded.inproc;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.bolt.connection.AccessMode;
import org.neo4j.bolt.connection.NotificationConfig;
import org.neo4j.bolt.connection.message.BeginMessage;
import org.neo4j.bolt.connection.message.RunMessage;
import org.neo4j.bolt.protocol.common.message.decoder.util.NotificationsConfigMetadataReader;
import org.neo4j.boltmessages.TransactionType;
import org.neo4j.boltmessages.notifications.DefaultNotificationsConfig;
import org.neo4j.boltmessages.notifications.NotificationsConfig;
import org.neo4j.packstream.error.struct.IllegalStructArgumentException;

/**
 * On what terms a transaction begins, in the database's words.
 *
 * @param type whether the client will end it
 * @param database null: the user's home
 * @param mode whether it may write
 * @param user as whom it acts; null: as who signed in
 * @param bookmarks what has to be seen by it
 * @param timeout how long it may take; null: as long as any
 * @param notifications which the client wants to hear
 */
record Terms(TransactionType type, @Nullable String database, org.neo4j.boltmessages.AccessMode mode,
		@Nullable String user, List<String> bookmarks, @Nullable Duration timeout, NotificationsConfig notifications) {

	static Terms of(RunMessage.Extra run) throws IllegalStructArgumentException {
		return new Terms(TransactionType.IMPLICIT, run.databaseName().orElse(null), mode(run.accessMode()),
				run.impersonatedUser().orElse(null), List.copyOf(run.bookmarks()),
				inMillis(run.txTimeout().orElse(null)), notifications(run.notificationConfig()));
	}

	static Terms of(BeginMessage begin) throws IllegalStructArgumentException {
		TransactionType type = switch (begin.transactionType()) {
			case DEFAULT -> TransactionType.EXPLICIT;
			case UNCONSTRAINED -> TransactionType.IMPLICIT;
		};
		return new Terms(type, begin.databaseName().orElse(null), mode(begin.accessMode()),
				begin.impersonatedUser().orElse(null), List.copyOf(begin.bookmarks()),
				inMillis(begin.txTimeout().orElse(null)), notifications(begin.notificationConfig()));
	}

	private static org.neo4j.boltmessages.AccessMode mode(AccessMode mode) {
		return switch (mode) {
			case READ -> org.neo4j.boltmessages.AccessMode.READ;
			case WRITE -> org.neo4j.boltmessages.AccessMode.WRITE;
		};
	}

	/** Rounded up, as Bolt knows nothing shorter. */
	private static @Nullable Duration inMillis(@Nullable Duration timeout) {
		return (timeout == null) ? null : Duration.ofMillis(timeout.plusNanos(999_999).toMillis());
	}

	static NotificationsConfig notifications(@Nullable NotificationConfig config)
			throws IllegalStructArgumentException {
		if (config == null || (config.minimumSeverity() == null && config.disabledClassifications() == null)) {
			return DefaultNotificationsConfig.getInstance();
		}
		Map<String, Object> wanted = new HashMap<>();
		if (config.minimumSeverity() != null) {
			wanted.put("notifications_minimum_severity", config.minimumSeverity().type().name());
		}
		if (config.disabledClassifications() != null) {
			wanted.put("notifications_disabled_classifications",
					config.disabledClassifications().stream().map((each) -> each.type().name()).toList());
		}
		return NotificationsConfigMetadataReader.readFromMap(wanted);
	}

}
