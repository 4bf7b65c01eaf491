package dev.relata.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import dev.relata.graph.Ids;
import dev.relata.graph.Transactions;
import dev.relata.message.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/** What administrators do to users, and users to their passwords. */
@Component
class UserAdministration {

	private static final Logger log = LoggerFactory.getLogger(UserAdministration.class);

	private final Users users;

	private final Groups groups;

	private final Tokens tokens;

	private final Passwords passwords;

	private final Attempts attempts;

	private final ObjectProvider<DatabaseUsers> databaseUsers;

	private final Directory directory;

	private final Transactions transactions;

	UserAdministration(Users users, Groups groups, Tokens tokens, Passwords passwords, Attempts attempts,
			ObjectProvider<DatabaseUsers> databaseUsers, Directory directory, Transactions transactions) {
		this.users = users;
		this.groups = groups;
		this.tokens = tokens;
		this.passwords = passwords;
		this.attempts = attempts;
		this.databaseUsers = databaseUsers;
		this.directory = directory;
		this.transactions = transactions;
	}

	/** Makes a user. */
	User create(String given, String password, Collection<Role> roles, List<String> groupIds, Viewer viewer) {
		viewer.requireAdministrator();
		String name = Names.ofUser(given);
		String hash = this.passwords.hash(password, "password");
		Set<Role> some = some(roles);
		String id = Ids.next(User.ID_PREFIX);
		this.transactions.write(() -> {
			if (!this.users.add(id, name, hash, some)) {
				throw new Refusal(new AccessProblem.NameTaken(name));
			}
			join(id, groupIds);
			User made = new User(id, name, hash, some, Set.of(), false);
			this.databaseUsers.ifAvailable((database) -> update(database, null, made, password));
			return id;
		});
		this.directory.forget();
		log.info("{} made the user {} with the roles {} in the groups {}", viewer.name(), name, some, groupIds);
		return existing(id);
	}

	/** Changes a user; null leaves something as it is. */
	User update(String id, Changes changes, Viewer viewer) {
		viewer.requireAdministrator();
		String hash = (changes.password() != null) ? this.passwords.hash(changes.password(), "password") : null;
		User after = this.transactions.write(() -> {
			this.users.lock(id);
			User before = existing(id);
			User changed = new User(id, before.name(), (hash != null) ? hash : before.passwordHash(),
					(changes.roles() != null) ? some(changes.roles()) : before.roles(), before.groupIds(),
					(changes.disabled() != null) ? changes.disabled() : before.disabled());
			this.users.save(changed);
			if (this.users.administrators() == 0) {
				throw new Refusal(new AccessProblem.LastAdministrator());
			}
			if (hash != null) {
				this.tokens.deleteAll(id);
			}
			if (changes.groupIds() != null) {
				join(id, changes.groupIds());
			}
			this.databaseUsers.ifAvailable((database) -> update(database, before, changed, changes.password()));
			return changed;
		});
		this.directory.forget();
		log.info("{} changed the user {}:{}", viewer.name(), after.name(), changes.told());
		return existing(id);
	}

	/** Gives the viewer another password. */
	User changePassword(String old, String password, Viewer viewer) {
		User before = existing(viewer.id());
		requirePassword(old, before);
		String hash = this.passwords.hash(password, "newPassword");
		this.transactions.write(() -> {
			this.users.lock(before.id());
			User now = existing(before.id());
			if (!now.seal().equals(before.seal())) {
				throw new Refusal(new AccessProblem.WrongPassword());
			}
			User changed = new User(now.id(), now.name(), hash, now.roles(), now.groupIds(), now.disabled());
			this.users.save(changed);
			this.tokens.deleteAll(now.id());
			this.databaseUsers.ifAvailable((database) -> update(database, now, changed, password));
			return now;
		});
		this.directory.forget();
		log.info("{} changed the own password", viewer.name());
		return existing(viewer.id());
	}

	/** Guessing is no easier for somebody who found a session open. */
	private void requirePassword(String password, User user) {
		try {
			this.attempts.attempt(user.name(), "the session of " + user.id(), () -> {
				if (!this.passwords.match(password, user.passwordHash())) {
					throw new BadCredentialsException("Not the password");
				}
				return user;
			});
		}
		catch (BadCredentialsException ex) {
			throw new Refusal(new AccessProblem.WrongPassword());
		}
		catch (TooManyAttempts ex) {
			throw new Refusal(new AccessProblem.TooManyGuesses(ex.seconds()));
		}
	}

	/**
	 * Has the database let in analysts, with the password that they have now, which is
	 * known only while it is set. This comes last in a transaction that has the user
	 * locked: two that change one user cannot do it in another order than the graph.
	 * Administrators get no user of the database; the one who has one keeps it.
	 */
	private static void update(DatabaseUsers database, @Nullable User before, User after, @Nullable String password) {
		boolean analyst = after.roles().contains(Role.ANALYST);
		boolean was = before != null && before.roles().contains(Role.ANALYST);
		if (analyst && !was && !database.take(after.name())) {
			throw new Refusal(new AccessProblem.NameNotForAnalysts());
		}
		boolean mayBeThere = was || (before != null && before.roles().contains(Role.ADMIN));
		boolean stays = analyst || (!was && after.roles().contains(Role.ADMIN));
		if (mayBeThere && (after.disabled() || !stays)) {
			database.remove(after.name());
		}
		else if (password != null && analyst && !after.disabled()) {
			database.put(after.name(), password);
		}
		else if (password != null && mayBeThere) {
			database.change(after.name(), password);
		}
	}

	private void join(String userId, List<String> groupIds) {
		this.groups.lock(groupIds, userId);
		Set<String> joined = this.groups.join(userId, groupIds);
		List<AccessProblem> problems = IntStream.range(0, groupIds.size())
			.filter((place) -> !joined.contains(groupIds.get(place)))
			.<AccessProblem>mapToObj(
					(place) -> new AccessProblem.GroupNotFound(List.of("groupIds", String.valueOf(place))))
			.toList();
		if (!problems.isEmpty()) {
			throw new Refusal(problems);
		}
	}

	private User existing(String id) {
		return this.users.byId(id).orElseThrow(() -> new Refusal(new AccessProblem.UserNotFound(List.of("id"))));
	}

	private static Set<Role> some(Collection<Role> roles) {
		if (roles.isEmpty()) {
			throw new Refusal(new AccessProblem.RolesMissing());
		}
		return EnumSet.copyOf(roles);
	}

	/** What is to be changed of a user; null: not this. */
	record Changes(@Nullable List<Role> roles, @Nullable List<String> groupIds, @Nullable Boolean disabled,
			@Nullable String password) {

		/** The same for a log, without the password. */
		String told() {
			return ((this.roles != null) ? " roles " + this.roles : "")
					+ ((this.groupIds != null) ? " groups " + this.groupIds : "")
					+ ((this.disabled != null) ? (this.disabled ? " disabled" : " not disabled") : "")
					+ ((this.password != null) ? " another password" : "");
		}

	}

}
