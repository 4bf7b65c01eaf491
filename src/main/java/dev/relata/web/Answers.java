package dev.relata.web;

import java.util.Map;

import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse.HeadersBuilder.WriteFunction;
import tools.jackson.databind.json.JsonMapper;

/** Answers GraphQL over HTTP, each answer written whole before any of it is sent. */
@Component
class Answers extends GraphQlHttpHandler {

	private final JsonMapper mapper;

	Answers(WebGraphQlHandler handler, JsonMapper mapper) {
		super(handler);
		this.mapper = mapper;
	}

	@Override
	protected WriteFunction getWriteFunction(Map<String, Object> answer, MediaType type) {
		return (request, response) -> {
			Json json = new Json(this.mapper);
			json.value(answer);
			response.setContentLength(json.size());
			json.writeTo(response.getOutputStream());
			return null;
		};
	}

}
