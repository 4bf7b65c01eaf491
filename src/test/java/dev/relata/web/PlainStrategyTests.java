package dev.relata.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import dev.relata.access.Node;
import dev.relata.message.PlainField;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.TrivialDataFetcher;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeVisitor;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.dataloader.BatchLoader;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told at once is what would have been told the usual way, errors and all. */
class PlainStrategyTests {

	private static final String SCHEMA = """
			scalar Date
			type Query { shelf: Shelf shelves: [Shelf!]! wrapped: Shelf promised: Shelf }
			type Shelf {
				label: String! books: [Book!]! first: Book some: [Book] any: [Node!]! either: Either owner: Person
				late: String maybe: String odd: [Int] far: Person! title(long: Boolean): String computed: String size: Int
			}
			interface Node { id: ID! }
			union Either = Book | Person
			enum Kind { NOVEL POEM }
			type Book implements Node {
				id: ID! name: String! kind: Kind! made: Date pages: Int price: Float lent: Boolean! tags: [String!]
				author: Person reader: Person failing: String strict: String!
			}
			type Person implements Node { id: ID! name: String friend: Person! }
			""";

	private final GraphQL usual = graphQl(new AsyncExecutionStrategy(new SimpleDataFetcherExceptionHandler()),
			List.of());

	private final GraphQL plain = graphQl(new PlainStrategy(new SimpleDataFetcherExceptionHandler(), new JsonMapper()),
			List.of(new RecordFieldsVisitor()));

	enum Kind {

		NOVEL, POEM, LETTER

	}

	record Person(String id, @Nullable String name, @Nullable Person friend) implements Node {
	}

	record Stranger(String id) implements Node {
	}

	record Book(String id, @Nullable String name, @Nullable Kind kind, @Nullable LocalDate made, Object pages,
			@Nullable Double price, boolean lent, @Nullable List<@Nullable String> tags,
			@Nullable Person author) implements Node {

		String strict() {
			return "not public";
		}

		public String failing() {
			throw new IllegalStateException("burnt");
		}

	}

	record Shelf(String label, List<Book> books, @Nullable Book first, List<@Nullable Book> some, List<Node> any,
			Object either, CompletableFuture<String> late, Optional<String> maybe, List<Object> odd,
			@Nullable Person far) {

		public String computed() {
			return this.label + "!";
		}

		public int getSize() {
			return this.books.size();
		}

	}

	private static Book book(String id, @Nullable String name) {
		return new Book(id, name, Kind.NOVEL, LocalDate.of(2020, 2, 29), 12, 9.5, true, List.of("a", "ż\"\\"),
				new Person("p", "Zoë", null));
	}

	private static Shelf shelf() {
		Book right = book("1", "One");
		Book nameless = book("2", null);
		Book wrong = new Book("3", "Three", Kind.LETTER, null, "many", Double.NaN, false, Arrays.asList("x", null),
				null);
		return new Shelf("A", List.of(right, nameless, wrong, right), right,
				Arrays.asList(right, null, nameless, wrong),
				List.of(right, new Person("p", null, null), new Stranger("s")), right,
				CompletableFuture.completedFuture("late"), Optional.of("maybe"),
				List.of(1, "2", "three", Optional.of(4)), new Person("q", "Q", new Person("r", null, null)));
	}

	static Stream<String> documents() {
		return Stream.of("{ shelf { label } }", "{ shelf { label books { id } first { id name kind lent made } } }",
				"{ a: shelf { b: label c: label first { t: __typename d: id } __typename } }",
				"{ shelf { books { id name } } }", "{ shelf { some { id name kind } } }",
				"{ shelf { some { id pages price tags } } }", "{ shelf { first { id strict } label } }",
				"{ shelf { first { id failing } label } }", "{ shelf { first { author { name friend { id } } } } }",
				"{ shelf { far { id friend { id friend { id } } } label } }",
				"{ shelf { any { __typename id ... on Book { name author { id } } ... on Person { name } } } }",
				"{ shelf { either { __typename ... on Book { id } } } }", "{ shelf { late maybe odd label } }",
				"{ shelf { title(long: true) computed size } }", "{ shelves { label first { id } books { id lent } } }",
				"{ shelves { first { ...B ...C } } } fragment B on Book { id author { id } } fragment C on Book { author { name } }",
				"{ shelf { first { id reader { id name } } some { reader { name } id } } shelves { first { reader { friend { id } id } } } }",
				"{ wrapped { label first { id name } } promised { label first { id name } } }",
				"{ shelf { first { id @skip(if: true) name @include(if: true) lent } } }",
				"query($no: Boolean = false) { shelf { first @include(if: $no) { id } label books { id name @skip(if: $no) } } }",
				"{ __schema { queryType { name fields { name type { name kind ofType { name } } } } } shelf { label } }",
				"{ __type(name: \"Book\") { fields { name } } }");
	}

	@ParameterizedTest
	@MethodSource("documents")
	void tellsTheSame(String document) {
		Map<String, Object> expected = answer(this.usual, document);
		assertThat(answer(this.plain, document)).isEqualTo(expected).hasToString(expected.toString());
		assertThat(answer(this.plain, document)).as("again").isEqualTo(expected);
	}

	@Test
	void tellsAtOnceOfWhatIsPlain() {
		ExecutionResult result = this.plain.execute("{ shelf { label first { id author { name } } } }");
		assertThat(result.<Map<String, Object>>getData().get("shelf")).isInstanceOf(Written.class);
	}

	@Test
	void readsAsUsualWhereADirectiveStands() {
		ExecutionResult result = this.plain.execute("{ shelf { label first @include(if: true) { id } } }");
		assertThat(result.<Map<String, Object>>getData().get("shelf")).isNotInstanceOf(Written.class);
	}

	private static Map<String, Object> answer(GraphQL graphQl, String document) {
		DataLoader<String, Person> people = DataLoaderFactory
			.newDataLoader((BatchLoader<String, Person>) (ids) -> CompletableFuture
				.completedFuture(ids.stream().map((id) -> new Person(id, id, null)).toList()));
		ExecutionInput input = ExecutionInput.newExecutionInput(document)
			.dataLoaderRegistry(DataLoaderRegistry.newRegistry().register("people", people).build())
			.build();
		return graphQl.execute(input).toSpecification();
	}

	private static CompletableFuture<Person> reader(DataFetchingEnvironment environment) {
		Book book = Objects.requireNonNull(environment.getSource());
		DataLoader<String, Person> people = Objects.requireNonNull(environment.getDataLoader("people"));
		return people.load(book.id());
	}

	private static GraphQL graphQl(AsyncExecutionStrategy strategy, List<GraphQLTypeVisitor> visitors) {
		return GraphQlSource.builder(schema())
			.typeVisitors(visitors)
			.configureGraphQl((graphQl) -> graphQl.queryExecutionStrategy(strategy)
				.preparsedDocumentProvider(new ParsedDocuments(LimitsTests.usual())))
			.build()
			.graphQl();
	}

	private static GraphQLSchema schema() {
		DataFetcher<Shelf> shelf = (environment) -> shelf();
		NodeTypes types = new NodeTypes();
		PlainField title = (source, locale) -> ((Shelf) source).label() + locale;
		TrivialDataFetcher<Object> owner = (environment) -> new Person("o", null, null);
		RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
			.scalar(ExtendedScalars.Date)
			.type("Node", (type) -> type.typeResolver(types))
			.type("Either", (type) -> type.typeResolver(types))
			.type("Shelf", (type) -> type.dataFetcher("title", title).dataFetcher("owner", owner))
			.type("Book", (type) -> type.dataFetcher("reader", PlainStrategyTests::reader))
			.type("Query",
					(type) -> type.dataFetcher("shelf", shelf)
						.dataFetcher("shelves", (environment) -> List.of(shelf(), shelf()))
						.dataFetcher("wrapped", (environment) -> Optional.of(shelf()))
						.dataFetcher("promised", (environment) -> CompletableFuture.supplyAsync(() -> shelf())))
			.build();
		return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring);
	}

}
