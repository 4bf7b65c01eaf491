package dev.relata.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who has signed in, as a session keeps it. It holds for as long as the user has the
 * password of then, and the token, if it was by one.
 */
final class SignedIn implements UserDetails, CredentialsContainer {

	private final String id;

	private final String name;

	private final Set<Role> roles;

	private final @Nullable Token token;

	private volatile String seal;

	private volatile @Nullable String passwordHash;

	SignedIn(User user) {
		this(user, null);
	}

	/**
	 * Who has signed in with a token, or, where there is none, in another way.
	 */
	SignedIn(User user, @Nullable Token token) {
		this.id = user.id();
		this.name = user.name();
		this.roles = user.roles();
		this.token = token;
		this.seal = user.seal();
		this.passwordHash = user.passwordHash();
	}

	/** Tells whether it still holds for the user as of now. */
	boolean holds(Known known, Instant now) {
		return this.id.equals(known.user().id()) && this.seal.equals(known.seal())
				&& (this.token == null || holds(this.token, known, now));
	}

	private static boolean holds(Token token, Known known, Instant now) {
		return known.tokenIds().contains(token.id()) && now.isBefore(token.expiresAt().toInstant());
	}

	/** Tells whether it was by a token. */
	boolean byToken() {
		return this.token != null;
	}

	/** Holds for the user's new password: whoever set it stays signed in. */
	void renew(User now) {
		this.seal = now.seal();
	}

	/** The roles as Spring Security writes them. */
	static List<GrantedAuthority> authorities(Collection<Role> roles) {
		return roles.stream()
			.sorted()
			.<GrantedAuthority>map((role) -> new SimpleGrantedAuthority("ROLE_" + role.name()))
			.toList();
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return authorities(this.roles);
	}

	@Override
	public @Nullable String getPassword() {
		return this.passwordHash;
	}

	@Override
	public String getUsername() {
		return this.name;
	}

	@Override
	public void eraseCredentials() {
		this.passwordHash = null;
	}

	@Override
	public String toString() {
		return this.name;
	}

}
