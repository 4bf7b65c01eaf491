package dev.relata.access;

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
 * password of then.
 */
final class SignedIn implements UserDetails, CredentialsContainer {

	private final String id;

	private final String name;

	private final Set<Role> roles;

	private volatile String seal;

	private volatile @Nullable String passwordHash;

	SignedIn(User user) {
		this.id = user.id();
		this.name = user.name();
		this.roles = user.roles();
		this.seal = user.seal();
		this.passwordHash = user.passwordHash();
	}

	/** Tells whether it still holds for the user as of now. */
	boolean holds(User now) {
		return this.id.equals(now.id()) && this.seal.equals(now.seal());
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
