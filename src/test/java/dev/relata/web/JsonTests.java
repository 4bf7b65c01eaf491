package dev.relata.web;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.relata.access.Access;
import graphql.GraphQLError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.execution.ErrorType;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers are written to the byte as the mapper writes them, and can be read again. */
class JsonTests {

	static Stream<Map<String, @Nullable Object>> answers() {
		return Stream.of(Map.of(), of("data", null), of("data", Map.of("a", List.of())), of("none", List.of(Map.of())),
				of("text", "ż\"\\/\b\f\n\r\t\u0000\u001f\u007f\u2028\u2029<>&'"), of("text", "😀 漢字 Łódź Huế"),
				of("halves", List.of("\uD800 \"x", "\uD83D", "a\uDE00?", "\uDE00\uD83D", "?")), of("a\uDC00", 1),
				of("ż\"\n", "name"), of("text", "ä".repeat(10_000) + "x".repeat(9000)), of("empty", ""),
				of("numbers",
						List.of(0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, 1.5, 1e300, 1e-7, 100.0,
								Double.NaN, Double.POSITIVE_INFINITY, 1.5f, (short) 3, (byte) 4)),
				of("large",
						List.of(new BigDecimal("1e400"), new BigDecimal("12345678901234567890.10"),
								BigInteger.TWO.pow(200))),
				of("others",
						Arrays.asList(true, false, null, Access.HIDDEN, ErrorType.BAD_REQUEST, 'c', new int[] { 1, 2 },
								new String[] { "a" })),
				of("nested", Arrays.asList(List.of(List.of(1), List.of()), null, of("x", of("y", null)))),
				of("errors",
						List.of(GraphQLError.newError()
							.message("Not \"%s\"", "ż")
							.path(List.of("a", 1, "b"))
							.errorType(ErrorType.BAD_REQUEST)
							.extensions(Map.of("code", "X"))
							.build()
							.toSpecification())));
	}

	@ParameterizedTest
	@MethodSource("answers")
	void writesAsTheMapperDoes(Map<String, @Nullable Object> answer) {
		assertThat(written(answer)).isEqualTo(text(new JsonMapper().writeValueAsBytes(answer)));
	}

	@Test
	void takesWhatIsWritten() {
		Written object = new Written("{\"id\":\"\u017c\",\"n\":[1,null]}".getBytes(StandardCharsets.UTF_8));
		Map<String, @Nullable Object> answer = of("objects", List.of(object, Map.of("a", object)));
		String json = "{\"objects\":[{\"id\":\"\u017c\",\"n\":[1,null]},{\"a\":{\"id\":\"\u017c\",\"n\":[1,null]}}]}";
		assertThat(written(answer)).isEqualTo(json);
		assertThat(new JsonMapper().writeValueAsString(answer)).as("by the mapper").isEqualTo(json);
	}

	@Test
	void readsWhatIsWritten() {
		Written object = new Written("{\"id\":\"\u017c\",\"n\":[1,1.5,true,null]}".getBytes(StandardCharsets.UTF_8));
		assertThat(object).hasSize(2)
			.containsEntry("id", "\u017c")
			.containsEntry("n", Arrays.asList(1, 1.5, true, null));
		assertThat(object.keySet()).containsExactly("id", "n");
	}

	private static String written(Map<String, @Nullable Object> answer) {
		Json json = new Json(new JsonMapper());
		json.value(answer);
		assertThat(json.size()).isEqualTo(json.toByteArray().length);
		return text(json.toByteArray());
	}

	private static String text(byte[] json) {
		return new String(json, StandardCharsets.UTF_8);
	}

	private static Map<String, @Nullable Object> of(String name, @Nullable Object value) {
		Map<String, @Nullable Object> map = new LinkedHashMap<>();
		map.put(name, value);
		return map;
	}

}
