package dev.relata.access;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import dev.relata.graph.Ids;
import dev.relata.graph.Transactions;
import dev.relata.message.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** What administrators do to groups. */
@Component
class GroupAdministration {

	private static final Logger log = LoggerFactory.getLogger(GroupAdministration.class);

	private final Groups groups;

	private final Directory directory;

	private final Transactions transactions;

	GroupAdministration(Groups groups, Directory directory, Transactions transactions) {
		this.groups = groups;
		this.directory = directory;
		this.transactions = transactions;
	}

	/** Makes a group of these users. */
	Group create(String given, List<String> userIds, Viewer viewer) {
		viewer.requireAdministrator();
		Group group = new Group(Ids.next(Group.ID_PREFIX), Names.ofGroup(given));
		this.transactions.write(() -> {
			if (!this.groups.add(group)) {
				throw new Refusal(new AccessProblem.NameTaken(group.name()));
			}
			fill(group.id(), userIds);
			return group;
		});
		this.directory.forget();
		log.info("{} made the group {} of {}", viewer.name(), group.name(), userIds);
		return group;
	}

	/** Changes a group; null leaves something as it is. */
	Group update(String id, @Nullable String given, @Nullable List<String> userIds, Viewer viewer) {
		viewer.requireAdministrator();
		String name = (given != null) ? Names.ofGroup(given) : null;
		Group group = this.transactions.write(() -> {
			this.groups.lock(List.of(id), "");
			Group before = this.groups.byId(id).orElseThrow(GroupAdministration::notFound);
			Group after = new Group(id, (name != null) ? name : before.name());
			rename(after);
			if (userIds != null) {
				fill(id, userIds);
			}
			return after;
		});
		this.directory.forget();
		log.info("{} changed the group {}:{}{}", viewer.name(), group.name(), (name != null) ? " its name" : "",
				(userIds != null) ? " its users " + userIds : "");
		return group;
	}

	/**
	 * Deletes a group.
	 * @return how many were in it
	 */
	int delete(String id, Viewer viewer) {
		viewer.requireAdministrator();
		int members = this.transactions.write(() -> {
			this.groups.lock(List.of(id), "");
			return this.groups.delete(id).orElseThrow(GroupAdministration::notFound);
		});
		this.directory.forget();
		log.info("{} deleted the group {} of {} users", viewer.name(), id, members);
		return members;
	}

	/** Another transaction may take the name at the same time. */
	private void rename(Group group) {
		try {
			if (this.groups.rename(group)) {
				return;
			}
		}
		catch (DataIntegrityViolationException ex) {
			log.debug("Somebody else took the name", ex);
		}
		throw new Refusal(new AccessProblem.NameTaken(group.name()));
	}

	private void fill(String groupId, List<String> userIds) {
		Set<String> there = this.groups.fill(groupId, userIds);
		List<AccessProblem> problems = IntStream.range(0, userIds.size())
			.filter((place) -> !there.contains(userIds.get(place)))
			.<AccessProblem>mapToObj(
					(place) -> new AccessProblem.UserNotFound(List.of("userIds", String.valueOf(place))))
			.toList();
		if (!problems.isEmpty()) {
			throw new Refusal(problems);
		}
	}

	private static Refusal notFound() {
		return new Refusal(new AccessProblem.GroupNotFound(List.of("id")));
	}

}
