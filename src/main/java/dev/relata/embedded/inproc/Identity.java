package dev.relata.embedded.inproc;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.bolt.connection.AuthToken;
import org.neo4j.bolt.protocol.common.connector.tx.TransactionOwner;
import org.neo4j.bolt.protocol.common.fsm.error.AuthenticationStateTransitionException;
import org.neo4j.bolt.security.error.AuthenticationException;
import org.neo4j.boltmessages.request.connection.RoutingContext;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.memory.MemoryTracker;

/** Who talks to the database over a connection, and as whom. */
class Identity implements TransactionOwner {

	private static final RoutingContext NOT_ROUTED = new RoutingContext(false, Map.of());

	private final Backend backend;

	private final ClientConnectionInfo info;

	private @Nullable LoginContext login;

	private @Nullable LoginContext impersonated;

	Identity(Backend backend, ClientConnectionInfo info) {
		this.backend = backend;
		this.info = info;
	}

	/**
	 * Lets somebody in.
	 * @throws AuthenticationStateTransitionException for whom the database does not know
	 */
	void signIn(AuthToken token) throws Exception {
		Map<String, Object> credentials = JavaValues.credentials(DatabaseValues.map(token.asMap()));
		this.login = admitted(
				() -> this.backend.authentication().authenticate(credentials, this.info).getLoginContext());
	}

	void signOut() {
		this.login = null;
	}

	/**
	 * Acts as somebody else.
	 * @param user null: as oneself
	 * @throws AuthenticationStateTransitionException where that is not allowed
	 */
	void actAs(@Nullable String user) throws Exception {
		this.impersonated = (user == null) ? null
				: admitted(() -> this.backend.authentication().impersonate(signedIn(), user));
	}

	void actAsOneself() {
		this.impersonated = null;
	}

	private static LoginContext admitted(Door door) throws Exception {
		try {
			return door.open();
		}
		catch (AuthenticationException ex) {
			throw AuthenticationStateTransitionException.wrapError(ex);
		}
	}

	private LoginContext signedIn() {
		return Objects.requireNonNull(this.login, "Nobody has signed in");
	}

	/** Transactions account for their memory themselves. */
	@Override
	public MemoryTracker memoryTracker() {
		return EmptyMemoryTracker.INSTANCE;
	}

	@Override
	public ClientConnectionInfo info() {
		return this.info;
	}

	@Override
	public LoginContext loginContext() {
		return (this.impersonated != null) ? this.impersonated : signedIn();
	}

	@Override
	public RoutingContext routingContext() {
		return NOT_ROUTED;
	}

	@Override
	public String selectedDefaultDatabase() {
		return this.backend.homes().defaultDatabase(loginContext().subject().executingUser());
	}

	/** Where the database lets in whom it knows. */
	private interface Door {

		LoginContext open() throws AuthenticationException;

	}

}
