package dev.relata.web;

import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a request may ask for. All of it is looked at before the database is.
 *
 * @param bodySize the largest body of a request
 * @param characters the longest document
 * @param tokens the most names, values and marks of a document
 * @param aliases the most aliases of a document
 * @param directives the most directives of a document
 * @param directivesAtOnce the most directives at one place
 * @param rootFields the most fields that a query begins with
 * @param mutations the most changes of a request
 * @param depth how deep fields may lie within fields
 * @param cost the most values that an answer may have: each field counts once for each
 * time it is asked for, so that what is asked of each item of a list counts as often as
 * the list is long
 * @param usualSize how long a list is taken to be that nothing tells the length of
 * @param timeout how long a request may take
 */
@ConfigurationProperties("relata.graphql")
record GraphQlLimits(@DefaultValue("1MB") DataSize bodySize, @DefaultValue("100000") int characters,
		@DefaultValue("5000") int tokens, @DefaultValue("60") int aliases, @DefaultValue("50") int directives,
		@DefaultValue("4") int directivesAtOnce, @DefaultValue("60") int rootFields, @DefaultValue("25") int mutations,
		@DefaultValue("15") int depth, @DefaultValue("50000") int cost, @DefaultValue("5") int usualSize,
		@DefaultValue("30s") Duration timeout) {

	private static final int LARGEST_BODY = 1024;

	GraphQlLimits {
		Map<String, Integer> numbers = Map.of("characters", characters, "tokens", tokens, "aliases", aliases,
				"directives", directives, "directives-at-once", directivesAtOnce, "root-fields", rootFields,
				"mutations", mutations, "depth", depth, "cost", cost, "usual-size", usualSize);
		numbers.forEach((name, number) -> require(number >= 1, name, number, "1 or more"));
		require(bodySize.toBytes() >= 1 && bodySize.toMegabytes() <= LARGEST_BODY, "body-size", bodySize,
				"from 1B to 1GB");
		require(timeout.toMillis() >= 1, "timeout", timeout, "1ms or more");
	}

	private static void require(boolean right, String name, Object value, String range) {
		if (!right) {
			throw new IllegalArgumentException(
					"relata.graphql.%s is %s; it has to be %s".formatted(name, value, range));
		}
	}

}
