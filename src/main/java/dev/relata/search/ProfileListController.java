package dev.relata.search;

import java.util.Objects;

import dev.relata.access.Viewer;
import dev.relata.access.Viewers;
import dev.relata.graph.Page;
import dev.relata.message.Messages;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;

/** Lists of profiles in GraphQL. */
@Controller
class ProfileListController {

	private final ProfileLists lists;

	private final Messages messages;

	private final Viewers viewers;

	ProfileListController(ProfileLists lists, Messages messages, Viewers viewers) {
		this.lists = lists;
		this.messages = messages;
		this.viewers = viewers;
	}

	@QueryMapping
	ProfileConnection profiles(@Argument @Nullable ProfileFilter filter, @Argument @Nullable ProfileSort sort,
			@Argument @Nullable Boolean descending, @Argument @Nullable Integer first,
			@Argument @Nullable String after) {
		Page page = Page.of(first, after);
		ProfileFilter wanted = Objects.requireNonNullElse(filter, ProfileFilter.NONE);
		Order order = new Order(Objects.requireNonNullElse(sort, ProfileSort.NAME), Boolean.TRUE.equals(descending));
		Viewer viewer = this.viewers.current();
		return ProfileConnection.of(this.lists.page(wanted, order, page, viewer), page, order,
				SingletonSupplier.of(() -> this.lists.count(wanted, viewer)));
	}

	@SchemaMapping
	int totalCount(ProfileConnection connection) {
		return connection.count().get().count();
	}

	@SchemaMapping
	boolean totalCountCapped(ProfileConnection connection) {
		return connection.count().get().capped();
	}

	@SchemaMapping
	String totalCountText(ProfileConnection connection) {
		Count count = connection.count().get();
		String language = this.viewers.current().language();
		String number = this.messages.number(count.count(), language);
		return count.capped() ? this.messages.text("count.more", language, number) : number;
	}

}
