package dev.relata.web;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.FastByteArrayOutputStream;
import org.springframework.web.servlet.function.ServerResponse.HeadersBuilder.WriteFunction;
import tools.jackson.databind.json.JsonMapper;

/** Answers GraphQL over HTTP, each answer written whole before any of it is sent. */
@Component
class Answers extends GraphQlHttpHandler {

	/** Enough for most answers; a longer one takes as many of these as it needs. */
	private static final int BLOCK = 16 * 1024;

	private final AnswerWriter writer;

	Answers(WebGraphQlHandler handler, JsonMapper mapper) {
		super(handler);
		this.writer = new AnswerWriter(mapper);
	}

	@Override
	protected WriteFunction getWriteFunction(Map<String, Object> answer, MediaType type) {
		return (request, response) -> {
			FastByteArrayOutputStream body = new FastByteArrayOutputStream(BLOCK);
			this.writer.write(answer, body);
			send(body, response);
			return null;
		};
	}

	private static void send(FastByteArrayOutputStream body, HttpServletResponse response) throws IOException {
		response.setContentLength(body.size());
		body.writeTo(response.getOutputStream());
	}

}
