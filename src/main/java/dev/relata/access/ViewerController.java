package dev.relata.access;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Tells who is signed in. */
@Controller
class ViewerController {

	private final Viewers viewers;

	ViewerController(Viewers viewers) {
		this.viewers = viewers;
	}

	@QueryMapping
	Viewer viewer() {
		return this.viewers.current();
	}

}
