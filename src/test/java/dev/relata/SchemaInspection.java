package dev.relata;

import java.util.stream.Stream;

import dev.relata.profile.Profile;
import dev.relata.profile.ProfileKind;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

/** Has Spring tell where the schema and the code disagree. */
@TestComponent
public class SchemaInspection implements GraphQlSourceBuilderCustomizer {

	private @Nullable SchemaReport report;

	@Override
	public void customize(GraphQlSource.SchemaResourceBuilder builder) {
		builder.inspectSchemaMappings(
				(mapping) -> Stream.of(ProfileKind.values())
					.forEach((kind) -> mapping.classMapping(kind.typename(), Profile.class)),
				(found) -> this.report = found);
	}

	/** What was found when the application started. */
	SchemaReport report() {
		return java.util.Objects.requireNonNull(this.report);
	}

}
