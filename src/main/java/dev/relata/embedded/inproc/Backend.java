package dev.relata.embedded.inproc;

import java.time.Clock;

import org.neo4j.bolt.security.Authentication;
import org.neo4j.bolt.security.basic.BasicAuthentication;
import org.neo4j.bolt.tx.TransactionManager;
import org.neo4j.common.DependencyResolver;
import org.neo4j.internal.kernel.api.security.AbstractSecurityLog;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.kernel.api.net.NetworkConnectionTracker;
import org.neo4j.kernel.database.DefaultDatabaseResolver;
import org.neo4j.time.SystemNanoClock;

/**
 * What of the database lies behind its Bolt server, taken from the running one.
 *
 * @param transactions begins them, and knows those that are open over Bolt
 * @param authentication lets people in
 * @param homes which database a user means who names none
 * @param connections those that the database lists
 * @param clock the database's own
 */
record Backend(TransactionManager transactions, Authentication authentication, DefaultDatabaseResolver homes,
		NetworkConnectionTracker connections, Clock clock) {

	static Backend of(DependencyResolver parts) {
		return new Backend(parts.resolveDependency(TransactionManager.class),
				new BasicAuthentication(parts.resolveDependency(AuthManager.class),
						parts.resolveDependency(AbstractSecurityLog.class)),
				parts.resolveDependency(DefaultDatabaseResolver.class),
				parts.resolveDependency(NetworkConnectionTracker.class),
				parts.resolveDependency(SystemNanoClock.class));
	}

}
