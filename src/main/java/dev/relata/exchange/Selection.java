package dev.relata.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.relata.message.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client wants exported: up to {@value #MOST} profiles, and as many relations.
 *
 * @param profileIds ids of profiles, each once
 * @param relationIds ids of relations, each once
 */
record Selection(List<String> profileIds, List<String> relationIds) {

	static final int MOST = 5000;

	/** More bytes than so many ids take. */
	private static final int LARGEST = 1 << 21;

	/** The request as it is sent. */
	private record Body(@Nullable List<@Nullable String> profileIds, @Nullable List<@Nullable String> relationIds) {
	}

	/**
	 * Reads the body of a request.
	 * @throws Refusal if it is not as it should be
	 */
	static Selection read(InputStream body) throws IOException {
		byte[] text = body.readNBytes(LARGEST + 1);
		if (text.length > LARGEST) {
			throw new Refusal(new ExportProblem.TooManyIds("profileIds", MOST));
		}
		Body sent = parse(text);
		return new Selection(distinct("profileIds", sent.profileIds()), distinct("relationIds", sent.relationIds()));
	}

	private static Body parse(byte[] text) {
		try {
			return Optional.ofNullable(JsonMapper.shared().readValue(text, Body.class))
				.orElseThrow(() -> new Refusal(new ExportProblem.NotASelection()));
		}
		catch (JacksonException ex) {
			throw new Refusal(new ExportProblem.NotASelection());
		}
	}

	private static List<String> distinct(String name, @Nullable List<@Nullable String> ids) {
		Set<String> distinct = new LinkedHashSet<>();
		for (String id : (ids != null) ? ids : List.<@Nullable String>of()) {
			if (id != null) {
				distinct.add(id);
			}
		}
		if (distinct.size() > MOST) {
			throw new Refusal(new ExportProblem.TooManyIds(name, MOST));
		}
		return List.copyOf(distinct);
	}

}
