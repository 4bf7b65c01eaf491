package dev.relata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample operations fit the schema. */
class OperationsTests {

	private static final Path SCHEMA = Path.of("graphql");

	private static final Path OPERATIONS = SCHEMA.resolve("operations");

	@ParameterizedTest
	@MethodSource("operations")
	void fitsTheSchema(Path file) throws IOException {
		Document document = Parser.parse(Files.readString(file));
		assertThat(new Validator().validateDocument(schema(), document, Locale.ENGLISH)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("operations")
	void isNamedAsItsFile(Path file) throws IOException {
		List<OperationDefinition> operations = Parser.parse(Files.readString(file))
			.getDefinitionsOfType(OperationDefinition.class);
		assertThat(operations).singleElement()
			.extracting((operation) -> operation.getName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT))
			.isEqualTo(file.getFileName().toString().replace(".graphql", ""));
	}

	static Stream<Path> operations() throws IOException {
		return files(OPERATIONS, ".graphql").stream();
	}

	private static GraphQLSchema schema() throws IOException {
		TypeDefinitionRegistry types = new TypeDefinitionRegistry();
		for (Path file : files(SCHEMA, ".graphqls")) {
			types.merge(new SchemaParser().parse(Files.readString(file)));
		}
		return UnExecutableSchemaGenerator.makeUnExecutableSchema(types);
	}

	private static List<Path> files(Path folder, String ending) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
	}

}
