package dev.relata.history;

import java.util.Collection;
import java.util.List;

import dev.relata.access.NodeSource;
import dev.relata.access.Viewer;
import dev.relata.journal.Change;
import dev.relata.journal.Journals;
import dev.relata.profile.Profiles;

import org.springframework.stereotype.Component;

/** Finds changes by id. */
@Component
class EntryNodes implements NodeSource {

	private final Journals journals;

	private final Profiles profiles;

	EntryNodes(Journals journals, Profiles profiles) {
		this.journals = journals;
		this.profiles = profiles;
	}

	@Override
	public boolean owns(String id) {
		return id.startsWith(Change.ID_PREFIX + "_");
	}

	@Override
	public List<Entry> find(Collection<String> ids, Viewer viewer) {
		List<Change> changes = this.journals.find(ids.stream().map(Entry::changeId).toList());
		Insight insight = Insight.of(changes.stream().flatMap((change) -> change.items().stream()).toList(),
				this.profiles, viewer);
		return ids.stream()
			.flatMap((id) -> changes.stream()
				.filter((change) -> change.id().equals(Entry.changeId(id)))
				.flatMap((change) -> Entry.of(change, id).stream()))
			.filter(insight::shows)
			.toList();
	}

}
