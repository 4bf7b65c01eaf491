package dev.relata;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

import static org.assertj.core.api.Assertions.assertThat;

/** The schema fits the code and the contract, and says what everything is. */
@RelataTest
class SchemaTests {

	/** What the contract has and later versions bring. */
	private static final Set<String> LATER = lines("/contract/later.txt");

	@Autowired
	private Api api;

	@Autowired
	private GraphQlSource source;

	@Autowired
	private SchemaInspection inspection;

	@Test
	void isMappedToCodeThroughout() {
		SchemaReport report = this.inspection.report();
		assertThat(report.unmappedFields()).allMatch((field) -> field.getFieldName().equals("userErrors"));
		assertThat(report.unmappedRegistrations()).isEmpty();
		assertThat(report.unmappedArguments()).isEmpty();
		assertThat(report.fieldNullnessErrors()).isEmpty();
		assertThat(report.argumentNullnessErrors()).isEmpty();
		assertThat(report.skippedTypes().stream().map((skipped) -> String.valueOf(skipped.fieldCoordinates())))
			.allMatch((name) -> name
				.matches("Mutation\\.(create|update)(Contact|Company|Deal|Space)|(Contact|Company|Deal|Space)\\.card"));
	}

	@Test
	void saysWhatEverythingIs() {
		List<String> silent = new ArrayList<>();
		this.api.ask("""
				{
					__schema {
						types {
							name description
							fields(includeDeprecated: true) { name description args { name description } }
							inputFields { name description }
							enumValues(includeDeprecated: true) { name description }
						}
					}
				}""").objects("__schema.types").forEach((type) -> {
			String name = String.valueOf(type.get("name"));
			if (!name.startsWith("__")) {
				requireDescription(type, name, silent);
				parts(type, "fields").forEach((field) -> {
					requireDescription(field, name + "." + field.get("name"), silent);
					parts(field, "args").forEach((argument) -> requireDescription(argument,
							name + "." + field.get("name") + "(" + argument.get("name") + ")", silent));
				});
				Stream.of("inputFields", "enumValues")
					.flatMap((kind) -> parts(type, kind).stream())
					.forEach((part) -> requireDescription(part, name + "." + part.get("name"), silent));
			}
		});
		assertThat(silent).isEmpty();
	}

	@Test
	void isWhatTheContractSays() throws IOException {
		Map<String, String> contract = elements(contract());
		Map<String, String> own = elements(own());
		Map<String, String> different = new TreeMap<>();
		contract.forEach((element, form) -> {
			if (own.containsKey(element) && !form.equals(own.get(element))) {
				different.put(element, form + " in the contract, " + own.get(element) + " here");
			}
		});
		assertThat(different).isEmpty();
	}

	@Test
	void lacksOfTheContractWhatComesLaterAndNothingElse() throws IOException {
		Set<String> missing = new TreeSet<>(elements(contract()).keySet());
		missing.removeAll(elements(own()).keySet());
		assertThat(missing).containsExactlyInAnyOrderElementsOf(LATER);
	}

	/** Every type, field, argument and enum value of a schema, with its type. */
	private static Map<String, String> elements(TypeDefinitionRegistry schema) {
		Map<String, String> elements = new TreeMap<>();
		schema.types().forEach((name, type) -> elements(type).forEach((part, form) -> elements.put(name + part, form)));
		return elements;
	}

	private static Map<String, String> elements(TypeDefinition<?> type) {
		Map<String, String> elements = new TreeMap<>();
		elements.put("", type.getClass().getSimpleName().replace("TypeDefinition", ""));
		switch (type) {
			case ObjectTypeDefinition object -> {
				object.getImplements().forEach((parent) -> elements.put(" implements " + print(parent), ""));
				object.getFieldDefinitions().forEach((field) -> put(elements, field));
			}
			case InterfaceTypeDefinition object ->
				object.getFieldDefinitions().forEach((field) -> put(elements, field));
			case InputObjectTypeDefinition input ->
				input.getInputValueDefinitions().forEach((value) -> elements.put("." + value.getName(), form(value)));
			case EnumTypeDefinition values -> values.getEnumValueDefinitions()
				.stream()
				.map(EnumValueDefinition::getName)
				.forEach((value) -> elements.put("." + value, ""));
			default -> {
				// a scalar has no parts
			}
		}
		return elements;
	}

	private static void put(Map<String, String> elements, FieldDefinition field) {
		elements.put("." + field.getName(), print(field.getType()));
		field.getInputValueDefinitions()
			.forEach(
					(argument) -> elements.put("." + field.getName() + "(" + argument.getName() + ")", form(argument)));
	}

	private static String form(InputValueDefinition value) {
		String type = print(value.getType());
		return (value.getDefaultValue() != null) ? type + " = " + print(value.getDefaultValue()) : type;
	}

	private static String print(graphql.language.Node<?> node) {
		return AstPrinter.printAst(node);
	}

	private static TypeDefinitionRegistry contract() throws IOException {
		try (Reader reader = new InputStreamReader(
				Objects.requireNonNull(SchemaTests.class.getResourceAsStream("/contract/relata.graphqls")),
				StandardCharsets.UTF_8)) {
			return new SchemaParser().parse(reader);
		}
	}

	private TypeDefinitionRegistry own() {
		GraphQLSchema schema = this.source.schema();
		SchemaPrinter.Options options = SchemaPrinter.Options.defaultOptions().includeScalarTypes(true);
		return new SchemaParser().parse(new SchemaPrinter(options).print(schema));
	}

	private static void requireDescription(Map<?, ?> element, String name, List<String> silent) {
		Object description = element.get("description");
		if (description == null || description.toString().isBlank()) {
			silent.add(name);
		}
	}

	private static List<Map<?, ?>> parts(Map<?, ?> element, String kind) {
		return (element.get(kind) instanceof List<?> parts)
				? parts.stream().<Map<?, ?>>map((part) -> (Map<?, ?>) part).toList() : List.of();
	}

	private static Set<String> lines(String resource) {
		try (Stream<String> lines = new java.io.BufferedReader(new InputStreamReader(
				Objects.requireNonNull(SchemaTests.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))
			.lines()) {
			return lines.filter((line) -> !line.isBlank() && !line.startsWith("#")).collect(Collectors.toSet());
		}
	}

}
