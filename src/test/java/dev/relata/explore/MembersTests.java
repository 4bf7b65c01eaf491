package dev.relata.explore;

import java.util.List;
import java.util.stream.IntStream;

import dev.relata.explore.Members.Below;
import dev.relata.graph.Page;
import dev.relata.profile.Profile;
import dev.relata.profile.ProfileKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How a group grows. */
class MembersTests {

	private final Profile root = Profile.unsaved(ProfileKind.COMPANY);

	private final Members members = new Members(List.of(this.root));

	@Test
	void standByLevelAndThenByName() {
		this.members.grow(List.of(below(this.root.id(), "b"), below(this.root.id(), "a")));
		assertThat(this.members.next()).containsExactly("a", "b");
		this.members.grow(List.of(below("a", "d"), below("b", "c")));
		assertThat(this.members.ids()).containsExactly(this.root.id(), "a", "b", "c", "d");
		assertThat(this.members.page(new Page(2, null))).extracting(Member::level).containsExactly(0, 1, 1);
		assertThat(this.members.page(new Page(9, "0001\ta"))).extracting(Member::id).containsExactly("b", "c", "d");
	}

	@Test
	void comeOnceUnderTheFirstOfTheirParents() {
		this.members.grow(List.of(below(this.root.id(), "a"), below(this.root.id(), "b")));
		this.members.grow(List.of(below("b", "c"), below("a", "c"), below("a", "b"), below("b", this.root.id())));
		assertThat(this.members.ids()).containsExactly(this.root.id(), "a", "b", "c");
		assertThat(this.members.page(new Page(1, "0001\tb"))).extracting(Member::parentId).containsExactly("a");
	}

	@Test
	void areCutWhereTheyAreTooMany() {
		List<Below> many = IntStream.range(0, Members.MOST - 1)
			.mapToObj((number) -> below(this.root.id(), "n" + number))
			.toList();
		this.members.grow(many);
		assertThat(this.members.count()).isEqualTo(Members.MOST);
		assertThat(this.members.cut()).isFalse();
		this.members.grow(List.of(below("n1", "one more")));
		assertThat(this.members.count()).isEqualTo(Members.MOST);
		assertThat(this.members.cut()).isTrue();
	}

	@Test
	void areCutWhereTheyAreTooDeep() {
		String above = this.root.id();
		for (int level = 1; level <= Members.MOST_LEVELS; level++) {
			this.members.grow(List.of(below(above, "level " + level)));
			above = "level " + level;
		}
		assertThat(this.members.cut()).isFalse();
		this.members.grow(List.of(below(above, "too deep")));
		assertThat(this.members.cut()).isTrue();
		assertThat(this.members.next()).isEmpty();
		assertThat(this.members.count()).isEqualTo(Members.MOST_LEVELS + 1);
	}

	private static Below below(String parentId, String name) {
		return new Below(parentId, name, name, true);
	}

}
