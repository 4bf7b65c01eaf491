package dev.relata.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.relata.graph.Page;
import dev.relata.profile.Profile;

/**
 * Who belongs to a group, from its root down. It grows a level at a time, to at most
 * {@value #MOST} members on {@value #MOST_LEVELS} levels below the root.
 */
final class Members {

	/** How many members there can be. */
	static final int MOST = 10_000;

	/** How many levels are looked at, above a profile and below a root. */
	static final int MOST_LEVELS = 200;

	private final Map<String, Member> members = new LinkedHashMap<>();

	private List<Member> last = List.of();

	private boolean cut;

	/** A relation down from one profile to another, which stands somewhere by name. */
	record Below(String parentId, String id, String name, boolean open) {
	}

	/**
	 * Begins with a root.
	 * @param path from the root to the profile asked of; where the root is closed nothing
	 * is seen below it but this path
	 */
	Members(List<Profile> path) {
		Profile root = path.getFirst();
		add(List.of(new Member(root.id(), null, 0, "", !root.closed())));
		if (root.closed() && path.size() > 1) {
			add(List.of(new Member(path.get(1).id(), root.id(), 1, "", true)));
		}
	}

	/** The ids of the profiles below which the group may go on. */
	List<String> next() {
		return this.last.stream().filter(Member::open).map(Member::id).toList();
	}

	/** Takes in what stands below those that were next; of several parents the first. */
	void grow(List<Below> below) {
		int level = this.last.getFirst().level() + 1;
		if (level > MOST_LEVELS) {
			this.cut |= !below.isEmpty();
			this.last = List.of();
			return;
		}
		List<Member> found = below.stream()
			.sorted(Comparator.comparing(Below::name).thenComparing((row) -> name(row.parentId())))
			.map((row) -> new Member(row.id(), row.parentId(), level, row.name(), row.open()))
			.toList();
		this.cut |= below.size() > MOST;
		add(found);
	}

	private String name(String id) {
		return Objects.requireNonNull(this.members.get(id)).name();
	}

	private void add(List<Member> found) {
		List<Member> level = new ArrayList<>();
		for (Member member : found) {
			if (this.members.containsKey(member.id())) {
				continue;
			}
			if (this.members.size() == MOST) {
				this.cut = true;
				break;
			}
			this.members.put(member.id(), member);
			level.add(member);
		}
		this.last = level;
	}

	/** How many there are. */
	int count() {
		return this.members.size();
	}

	/** Whether there are more than were looked at. */
	boolean cut() {
		return this.cut;
	}

	/** The ids of all. */
	List<String> ids() {
		return List.copyOf(this.members.keySet());
	}

	/** A page of them, and one more where there is one. */
	List<Member> page(Page page) {
		String after = (page.after() != null) ? page.after() : "";
		return this.members.values()
			.stream()
			.filter((member) -> member.sortKey().compareTo(after) > 0)
			.limit(page.sizeAndOneMore())
			.toList();
	}

}
