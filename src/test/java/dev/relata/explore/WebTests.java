package dev.relata.explore;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.relata.explore.Web.Strand;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a search for paths makes of what it has seen. */
class WebTests {

	/**
	 * Two people know one profile, which is one of many that are all related: from there
	 * on every way is in vain, and there are millions.
	 */
	@Test
	void doesNotTryWithoutEnd() {
		Map<String, Set<String>> relations = IntStream.range(0, 100)
			.boxed()
			.collect(Collectors.toMap((n) -> "c" + n, (n) -> others(n, 100)));
		relations.merge("c0", Set.of("from", "to"), WebTests::union);
		relations.put("from", Set.of("c0"));
		relations.put("to", Set.of("c0"));
		Web web = new Web("from", "to", 1000);
		int found = 0;
		while (web.reach() < 8 && !web.isExhausted()) {
			web.spread(strands(web.next(), relations));
			found += web.paths().size();
		}
		assertThat(found).isEqualTo(1);
		assertThat(web.isExhausted()).isTrue();
	}

	private static Set<String> others(int one, int all) {
		return IntStream.range(0, all)
			.filter((other) -> other != one)
			.mapToObj((other) -> "c" + other)
			.collect(Collectors.toSet());
	}

	private static Set<String> union(Set<String> one, Set<String> other) {
		return Stream.of(one, other).flatMap(Set::stream).collect(Collectors.toSet());
	}

	private static Map<String, List<Strand>> strands(Set<String> ids, Map<String, Set<String>> relations) {
		return ids.stream()
			.collect(Collectors.toMap(Function.identity(),
					(id) -> relations.getOrDefault(id, Set.of())
						.stream()
						.map((other) -> new Strand(name(id, other), other, true))
						.toList()));
	}

	private static String name(String one, String other) {
		return (one.compareTo(other) < 0) ? one + "-" + other : other + "-" + one;
	}

}
