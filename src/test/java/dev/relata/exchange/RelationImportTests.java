package dev.relata.exchange;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.relata.support.Account;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Files of relations. */
@RelataTest
class RelationImportTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	private Upload upload;

	@BeforeEach
	void begin() {
		this.upload = new Upload(this.api);
		this.upload.profiles("COMPANY", "externalId,name\nc1,Młyn\nc2,Huta\nc3,Bank\n");
		this.upload.profiles("CONTACT", "externalId,name\np1,Ala\np2,Bea\n");
	}

	@Test
	void makesRelationsWithDatesAndNotes() {
		assertThat(this.upload
			.relations("source,target,type,since,until,note",
					"p1,c1,FORMER_EMPLOYEE,2019-01-01,2020-12-31,\"two\nlines\"", "c1,c2,COMPETITOR,,,")
			.summary()).isEqualTo("DONE 2+0=0-0");
		var relation = this.api
			.ask("""
					{ profileByExternalId(externalId: "p1") {
						relations(filter: {includeInactive: true}) { edges { node { since until note } other { name } } } } }""");
		assertThat(relation.texts("profileByExternalId.relations.edges[*].node"))
			.containsExactly("{since=2019-01-01, until=2020-12-31, note=two\nlines}");
	}

	@Test
	void doublesNothingAndUpdatesEndAndNote() {
		String header = "source,target,type,since,until,note";
		this.upload.relations(header, "p1,c1,FORMER_EMPLOYEE,2019-01-01,,", "c1,c2,PARTNER,,,");
		assertThat(this.upload.relations(header, "p1,c1,FORMER_EMPLOYEE,2019-01-01,,", "c1,c2,PARTNER,,,").summary())
			.isEqualTo("DONE 0+0=2-0");
		assertThat(this.upload.relations(header, "p1,c1,FORMER_EMPLOYEE,2019-01-01,2020-12-31,Left").summary())
			.isEqualTo("DONE 0+1=0-0");
	}

	@Test
	void takesASymmetricPairEitherWayRoundForTheSame() {
		assertThat(this.upload.relations("source,target,type", "c1,c2,PARTNER", "c2,c1,PARTNER").summary())
			.isEqualTo("DONE 1+0=1-0");
	}

	@Test
	void relatesTheSamePairTwiceOnOtherDays() {
		assertThat(this.upload
			.relations("source,target,type,since,until", "p1,c1,FORMER_EMPLOYEE,2010-01-01,2012-12-31",
					"p1,c1,FORMER_EMPLOYEE,2015-01-01,2016-12-31")
			.summary()).isEqualTo("DONE 2+0=0-0");
	}

	@Test
	void reportsBadRowsWithLineColumnAndReasonAndImportsTheRest() {
		Upload.Ended ended = this.upload.relations("source,target,type,since,until,note",
				"nobody,c1,FORMER_EMPLOYEE,,,", "p1,nothing,FORMER_EMPLOYEE,,,\"a", "b\"", "p1,c1,NO_SUCH,,,",
				"p1,c1,FORMER_EMPLOYEE,01.02.2020,,", "p1,c1,FORMER_EMPLOYEE,2020-01-01,2019-01-01,",
				"c1,p1,FORMER_EMPLOYEE,,,", "c1,c1,PARTNER,,,", "p1,p2,FORMER_EMPLOYEE,,,", "p1,c1",
				",c1,FORMER_EMPLOYEE,,,", "p1,c1,FORMER_EMPLOYEE,,,Good", "p1,c1,FORMER_EMPLOYEE,2020-01-01,,Again");
		assertThat(ended.summary()).isEqualTo("DONE 1+0=0-11");
		List<String> places = ended.rejects()
			.stream()
			.filter((line) -> line.matches("\\d+,.*"))
			.map((line) -> line.substring(0, Math.min(line.length(), line.indexOf(',', line.indexOf(',') + 1))))
			.toList();
		assertThat(places).containsExactly("2,source", "3,target", "5,type", "6,since", "7,until", "8,source",
				"9,target", "10,target", "11,", "12,source", "14,target");
		assertThat(ended.rejects()).contains(
				"2,source,\"There is no profile with the externalId \"\"nobody\"\".\",nobody,c1,FORMER_EMPLOYEE,,,",
				"5,type,\"There is no relation type with the edge type \"\"NO_SUCH\"\".\",p1,c1,NO_SUCH,,,",
				"6,since,\"This is not a date; write it as 2026-03-31.\",p1,c1,FORMER_EMPLOYEE,01.02.2020,,");
	}

	@Test
	void rejectsAllWhileRelationsAreSwitchedOff() {
		this.account.switchRelations(false);
		Upload.Ended ended = this.upload.relations("source,target,type", "p1,c1,FORMER_EMPLOYEE");
		assertThat(ended.summary()).isEqualTo("DONE 0+0=0-1");
		assertThat(ended.rejects().get(1)).startsWith("2,type,\"Relations are switched off;");
	}

	@Test
	void failsWithoutAColumnThatItNeeds() {
		assertThat(this.upload.relations("source,target", "p1,c1").message()).contains("no column \"type\"");
		assertThat(this.upload.relations("source,target,type,from", "p1,c1,PARTNER,").message())
			.contains("column \"from\"")
			.contains("since, until, note");
	}

	@Test
	void importsMoreThanOneBatch() {
		String companies = IntStream.range(0, 1100)
			.mapToObj((i) -> "k%d,Firma %d".formatted(i, i))
			.collect(Collectors.joining("\n"));
		this.upload.profiles("COMPANY", "externalId,name\n" + companies);
		String[] lines = IntStream.range(-1, 1100)
			.mapToObj((i) -> (i < 0) ? "source,target,type" : "k%d,k%d,PARTNER".formatted(i, (i + 1) % 1100))
			.toArray(String[]::new);
		assertThat(this.upload.relations(lines).summary()).isEqualTo("DONE 1100+0=0-0");
		assertThat(this.upload.relations(lines).summary()).isEqualTo("DONE 0+0=1100-0");
	}

}
