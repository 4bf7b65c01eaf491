package dev.relata.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.relata.access.Node;
import dev.relata.access.NodeSource;
import dev.relata.access.Viewer;
import dev.relata.access.Viewers;
import dev.relata.graph.InvalidArgument;
import dev.relata.graph.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Finds anything by its id, one statement for each kind of thing. */
@Controller
class NodeController {

	private final List<NodeSource> sources;

	private final Viewers viewers;

	NodeController(List<NodeSource> sources, Viewers viewers) {
		this.sources = sources;
		this.viewers = viewers;
	}

	@QueryMapping
	@Nullable Node node(@Argument String id) {
		return nodes(List.of(id)).getFirst();
	}

	@QueryMapping
	List<@Nullable Node> nodes(@Argument List<String> ids) {
		if (ids.size() > Page.LARGEST) {
			throw new InvalidArgument("ids has %d ids; it may have up to %d".formatted(ids.size(), Page.LARGEST));
		}
		Viewer viewer = this.viewers.current();
		Map<String, Node> found = new HashMap<>();
		for (NodeSource source : this.sources) {
			List<String> own = ids.stream().filter(source::owns).distinct().toList();
			if (!own.isEmpty()) {
				source.find(own, viewer).forEach((node) -> found.put(node.id(), node));
			}
		}
		return Arrays.asList(ids.stream().map(found::get).toArray(Node[]::new));
	}

}
