package dev.relata.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.relata.graph.Ids;
import dev.relata.graph.Transactions;
import dev.relata.message.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Signs in whom an OpenID provider vouches for. Who is not there yet is made, with the
 * role USER and without a password.
 */
@Component
public class OidcUsers {

	private static final Logger log = LoggerFactory.getLogger(OidcUsers.class);

	private final Users users;

	private final Groups groups;

	private final Directory directory;

	private final Transactions transactions;

	private final OidcProperties properties;

	OidcUsers(Users users, Groups groups, Directory directory, Transactions transactions, OidcProperties properties) {
		this.users = users;
		this.groups = groups;
		this.directory = directory;
		this.transactions = transactions;
		this.properties = properties;
	}

	/**
	 * Signs in the user of these claims, which the provider signed.
	 * @throws BadCredentialsException if they name nobody, or somebody who is disabled
	 */
	public Authentication signIn(Map<String, Object> claims) {
		String name = name(claims);
		if (this.directory.active(name).isEmpty()) {
			add(name);
		}
		User user = active(name);
		if (this.properties.groupsClaim() != null) {
			join(user, names(claims.get(this.properties.groupsClaim())));
		}
		SignedIn signedIn = new SignedIn(active(name));
		signedIn.eraseCredentials();
		return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities());
	}

	private String name(Map<String, Object> claims) {
		try {
			return Optional.ofNullable(claims.get(this.properties.userClaim()))
				.filter(String.class::isInstance)
				.map((name) -> Names.ofUser(name.toString()))
				.orElseThrow(() -> new BadCredentialsException("The claim that names the user is not there"));
		}
		catch (Refusal ex) {
			throw new BadCredentialsException("Nobody can have this name", ex);
		}
	}

	private User active(String name) {
		return this.directory.active(name)
			.map(Known::user)
			.orElseThrow(() -> new BadCredentialsException("This user is disabled"));
	}

	private void add(String name) {
		boolean added = this.transactions
			.write(() -> this.users.add(Ids.next(User.ID_PREFIX), name, null, Set.of(Role.USER)));
		if (added) {
			log.info("The user {} was made for somebody whom the OpenID provider vouched for", name);
		}
	}

	/**
	 * The provider says in which groups the user is; those that Relata does not have it
	 * leaves out.
	 */
	private void join(User user, List<String> names) {
		Set<String> wanted = this.groups.byNames(names).stream().map(Group::id).collect(Collectors.toSet());
		if (!wanted.equals(user.groupIds())) {
			this.transactions.write(() -> {
				this.groups.lock(wanted, user.id());
				return this.groups.join(user.id(), wanted);
			});
			this.directory.forget();
			log.info("The OpenID provider has put {} into the groups {}", user.name(), wanted);
		}
	}

	private static List<String> names(@org.jspecify.annotations.Nullable Object claim) {
		return switch (claim) {
			case Collection<?> several -> several.stream().map(String::valueOf).toList();
			case String one -> List.of(one);
			case null, default -> List.of();
		};
	}

}
