package dev.relata.exchange.cli;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How cells are made of foreign rows. */
class TemplateTests {

	private static final List<String> HEADER = List.of("id", "first name", "e-mail", "Person.id", "Person.id", "empty");

	private static final List<String> ROW = List.of("7", "Ala_Ma Kota ", "a@x.example;b@x.example", "one", "two", "");

	@ParameterizedTest
	@CsvSource(delimiter = '#',
			value = { "person-{id}#person-7", "{first name|spaces}#Ala Ma Kota", "{e-mail|first}#a@x.example",
					"{e-mail | first | upper}#A@X.EXAMPLE", "{1}/{6}/{2|trim}#7//Ala_Ma Kota", "always#always",
					"{{{id}}}#{7}" })
	void makesCells(String template, String cell) {
		assertThat(Template.parse(template).bind(HEADER).cell(ROW)).isEqualTo(cell);
	}

	@Test
	void tellsColumnsOfOneHeadingApart() {
		assertThat(Template.parse("{Person.id#1}-{Person.id#2}-{4}").bind(HEADER).cell(ROW)).isEqualTo("one-two-one");
	}

	@Test
	void leavesACellEmptyWhereAllItsColumnsAre() {
		assertThat(Template.parse("{empty}-01-01").bind(HEADER).cell(ROW)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '#', value = { "person-{id#not closed", "per}son#closes nothing", "{}#names no column",
			"{|first}#names no column", "{a{id}}#names no column", "{id|shout}#no filter \"shout\"" })
	void refusesATemplateThatIsBroken(String template, String what) {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> Template.parse(template))
			.withMessageContaining(what);
	}

	@ParameterizedTest
	@CsvSource({ "{nmae}, no column \"nmae\"", "{Person.id}, 2 columns", "{7}, no column \"7\"",
			"{0}, no column \"0\"" })
	void refusesAColumnThatTheFileDoesNotHave(String template, String what) {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> Template.parse(template).bind(HEADER))
			.withMessageContaining(what);
	}

}
