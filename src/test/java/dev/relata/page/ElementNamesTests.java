package dev.relata.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page's elements are called. */
class ElementNamesTests {

	private static final Pattern DEFINED = Pattern.compile("\\bdefine\\('([^']+)'");

	/** A browser refuses the second one, with the module that it is in. */
	@Test
	void areEachTakenOnce() throws IOException {
		List<String> names = Stream
			.of(new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.js"))
			.flatMap(ElementNamesTests::defined)
			.toList();
		assertThat(names).hasSizeGreaterThan(20).doesNotHaveDuplicates();
	}

	private static Stream<String> defined(Resource module) {
		try {
			return DEFINED.matcher(module.getContentAsString(StandardCharsets.UTF_8))
				.results()
				.map((MatchResult match) -> match.group(1));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
