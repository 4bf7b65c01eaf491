package dev.relata.relationtype;

import java.util.Collection;
import java.util.List;

import dev.relata.access.NodeSource;
import dev.relata.access.Viewer;

import org.springframework.stereotype.Component;

/** Finds relation types by id. */
@Component
class RelationTypeNodes implements NodeSource {

	private final Catalogues catalogues;

	RelationTypeNodes(Catalogues catalogues) {
		this.catalogues = catalogues;
	}

	@Override
	public boolean owns(String id) {
		return id.startsWith(RelationType.ID_PREFIX + "_");
	}

	@Override
	public List<RelationType> find(Collection<String> ids, Viewer viewer) {
		return this.catalogues.current().types().stream().filter((type) -> ids.contains(type.id())).toList();
	}

}
