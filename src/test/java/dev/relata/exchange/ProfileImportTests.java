package dev.relata.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.relata.support.Account;
import dev.relata.support.Answer;
import dev.relata.support.Api;
import dev.relata.support.AtOnce;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Files of profiles. */
@RelataTest
class ProfileImportTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	private Upload upload;

	@BeforeEach
	void begin() {
		this.upload = new Upload(this.api);
	}

	@Test
	void answersWithAnIdAndThenTellsHowFarItIs() {
		var accepted = this.upload.post("/import/profiles?kind=COMPANY", "externalId,name\na,Ala\n".getBytes(UTF_8),
				"en");
		assertThat(accepted.getStatusCode().value()).isEqualTo(202);
		assertThat(accepted.getBody()).containsKey("importId");
		assertThat(this.upload.ended(accepted).status()).containsOnlyKeys("importId", "state", "read", "created",
				"updated", "unchanged", "rejected", "rowsPerSecond", "message");
	}

	@Test
	void makesProfilesWithAllTheirFields() {
		String deals = "externalId,name,amount,currency,status,closesOn\nd1,Wózki,1850000.50,PLN,won,2025-05-16\n";
		assertThat(this.upload.profiles("DEAL", deals).summary()).isEqualTo("DONE 1+0=0-0");
		assertThat(this.api
			.ask("{ profileByExternalId(externalId: \"d1\") { name ... on Deal { amount currency status closesOn } } }")
			.at("profileByExternalId"))
			.isEqualTo(Map.of("name", "Wózki", "amount", 1850000.5, "currency", "PLN", "status", "WON", "closesOn",
					"2025-05-16"));
	}

	@Test
	void findsWhatAProfileWasMergedIntoByItsOldKey() {
		String kept = this.account.create("Company", Map.of("name", "Ala", "externalId", "a"));
		this.account.merge(kept, this.account.create("Company", Map.of("name", "Bea", "externalId", "b")));
		assertThat(this.upload.profiles("COMPANY", "externalId,name,city\nb,Ala i Bea,Łódź\n").summary())
			.isEqualTo("DONE 0+1=0-0");
		assertThat(this.api
			.ask("{ profileByExternalId(externalId: \"b\") { id name externalId ... on Company { city } } }")
			.at("profileByExternalId"))
			.isEqualTo(Map.of("id", kept, "name", "Ala i Bea", "externalId", "a", "city", "Łódź"));
		String anna = this.account.create("Contact", Map.of("name", "Anna", "externalId", "x"));
		assertThat(this.upload.relations("source,target,type", "x,b,FORMER_EMPLOYEE").summary())
			.isEqualTo("DONE 1+0=0-0");
		assertThat(this.api
			.ask("query($id: ID!) { profile(id: $id) { relations { edges { other { id } } } } }", Map.of("id", anna))
			.texts("profile.relations.edges[*].other.id")).containsExactly(kept);
	}

	@Test
	void doublesNothingWhenTheSameFileComesAgain() {
		String file = "externalId,name,city\na,Ala,Łódź\nb,Bea,Gdynia\n";
		this.upload.profiles("COMPANY", file);
		assertThat(this.upload.profiles("COMPANY", file).summary()).isEqualTo("DONE 0+0=2-0");
		assertThat(names("COMPANY")).containsExactly("Ala", "Bea");
	}

	@Test
	void updatesOnlyTheColumnsThatTheFileHas() {
		this.upload.profiles("COMPANY", "externalId,name,city,country\na,Ala,Łódź,Polska\n");
		assertThat(this.upload.profiles("COMPANY", "externalId,city\na,\n").summary()).isEqualTo("DONE 0+1=0-0");
		Answer answer = this.api
			.ask("{ profileByExternalId(externalId: \"a\") { name ... on Company { city country } } }");
		assertThat(answer.text("profileByExternalId.name")).isEqualTo("Ala");
		assertThat(answer.at("profileByExternalId.city")).isNull();
		assertThat(answer.text("profileByExternalId.country")).isEqualTo("Polska");
	}

	@Test
	void takesTheLastOfSeveralRowsOfOneProfile() {
		assertThat(this.upload.profiles("COMPANY", "externalId,name\na,One\na,Two\na,Two\na,\n").summary())
			.isEqualTo("DONE 1+1=1-1");
		assertThat(names("COMPANY")).containsExactly("Two");
	}

	@Test
	void reportsBadRowsWithLineColumnAndReasonAndImportsTheRest() {
		String file = """
				externalId,name,amount,closesOn,status
				d1,"Two
				lines",1,2026-01-31,OPEN
				,No key,1,,
				d2,,1,,
				d3,Much,many,,
				d4,Never,1,soon,
				d5,Lost?,1,,MAYBE
				d6,Short,1
				d7,Good,2.5,2026-02-28,LOST
				""";
		Upload.Ended ended = this.upload.profiles("DEAL", file);
		assertThat(ended.summary()).isEqualTo("DONE 2+0=0-6");
		assertThat(ended.rejects()).containsExactly("line,column,reason,externalId,name,amount,closesOn,status",
				"4,externalId,\"The cell \"\"externalId\"\" must not be empty.\",,No key,1,,",
				"5,name,A profile needs a name.,d2,,1,,",
				"6,amount,\"This is not a number; write it as 1234.56.\",d3,Much,many,,",
				"7,closesOn,\"This is not a date; write it as 2026-03-31.\",d4,Never,1,soon,",
				"8,status,\"This has to be one of OPEN, WON, LOST.\",d5,Lost?,1,,MAYBE",
				"9,,\"This row has 3 cells, the header 5.\",d6,Short,1");
		assertThat(names("DEAL")).containsExactly("Good", "Two\nlines");
	}

	@Test
	void speaksTheLanguageOfWhoeverImports() {
		assertThat(this.upload.profiles("DEAL", "externalId,name\nd,\n", "pl").rejects().get(1))
			.contains("Profil musi mieć nazwę.");
	}

	@Test
	void importsAFileOfRejectsOnceItIsMended() {
		List<String> rejects = this.upload.profiles("DEAL", "externalId,name,amount\nd,Deal,much\n").rejects();
		String mended = String.join("\n", rejects).replace("much", "12");
		assertThat(this.upload.profiles("DEAL", mended).summary()).isEqualTo("DONE 1+0=0-0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n" })
	void readsByteOrderMarkQuotesAndLineBreaks(String lineEnd) {
		String file = String.join(lineEnd, "\uFEFFexternalId,name,description",
				"s1,\"Quoted, with \"\"quotes\"\"\",\"one" + lineEnd + "two\"", "", "s2,Żółw,");
		assertThat(this.upload.profiles("SPACE", file).summary()).isEqualTo("DONE 2+0=0-0");
		assertThat(names("SPACE")).containsExactly("Quoted, with \"quotes\"", "Żółw");
		assertThat(this.api.ask("{ profileByExternalId(externalId: \"s1\") { ... on Space { description } } }")
			.text("profileByExternalId.description")).isEqualTo("one" + lineEnd + "two");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ' ', value = { "; %3B", "| %7C", "TAB tab" })
	void readsOtherDelimiters(String delimiter, String parameter) {
		String file = "externalId,name\na,Ala\n".replace(",", delimiter.equals("TAB") ? "\t" : delimiter);
		java.net.URI uri = java.net.URI.create(this.api.url() + "/import/profiles?kind=COMPANY&delimiter=" + parameter);
		var accepted = this.api.session()
			.post()
			.uri(uri)
			.header("Content-Type", "text/csv")
			.body(file.getBytes(UTF_8))
			.retrieve()
			.toEntity(new org.springframework.core.ParameterizedTypeReference<Map<String, Object>>() {
			});
		assertThat(this.upload.ended(accepted).summary()).isEqualTo("DONE 1+0=0-0");
	}

	@Test
	void takesHostileCellsForWhatTheyAreText() {
		List<String> hostile = List.of("'; MATCH (n) DETACH DELETE n //", "=HYPERLINK(\"http://evil.example\")",
				"{{labels}} $id {0} ${x} %s", "<script>alert(1)</script>", "`) DETACH DELETE p //");
		String rows = IntStream.range(0, hostile.size())
			.mapToObj((i) -> "k%d,\"%s\"".formatted(i, hostile.get(i).replace("\"", "\"\"")))
			.collect(Collectors.joining("\n"));
		assertThat(this.upload.profiles("CONTACT", "externalId,name\n" + rows).summary()).isEqualTo("DONE 5+0=0-0");
		assertThat(names("CONTACT")).containsExactlyInAnyOrderElementsOf(hostile);
	}

	@Test
	void relatesProfilesByARoleColumnInAnyLanguage() {
		this.upload.profiles("COMPANY", "externalId,name\nc1,Młyn\nc2,Huta\nc3,Bank\n");
		String contacts = "externalId,name,Poprzednia firma\np1,Ala,c1; c2;c3;\np2,Bea,\n";
		Upload.Ended ended = this.upload.profiles("CONTACT", contacts);
		assertThat(ended.summary()).isEqualTo("DONE 2+0=0-0");
		assertThat(ended.message()).isEqualTo("Relations from role columns: 3 new, 0 already there.");
		assertThat(others("p1")).containsExactlyInAnyOrder("Młyn", "Huta", "Bank");
		Upload.Ended again = this.upload.profiles("CONTACT", contacts.replace("Poprzednia firma", "previous company"));
		assertThat(again.message()).isEqualTo("Relations from role columns: 0 new, 3 already there.");
		assertThat(others("p1")).hasSize(3);
	}

	@Test
	void relatesToProfilesThatComeLaterInTheFile() {
		String file = "externalId,name,Headquarters,Partner\nb,Branch,h,\nh,Head,,b\n";
		assertThat(this.upload.profiles("COMPANY", file).message()).startsWith("Relations from role columns: 2 new");
		assertThat(this.api.ask("{ profileByExternalId(externalId: \"b\") { relationGroups { otherRole } } }")
			.texts("profileByExternalId.relationGroups[*].otherRole"))
			.containsExactlyInAnyOrder("Headquarters", "Partner");
	}

	@Test
	void relatesASymmetricPairThatBothRowsNameOnce() {
		String file = "externalId,name,Competitor\na,Ala,b\nb,Bea,a\n";
		assertThat(this.upload.profiles("COMPANY", file).message())
			.isEqualTo("Relations from role columns: 1 new, 1 already there.");
		assertThat(others("a")).containsExactly("Bea");
	}

	@Test
	void leavesDatesAndNotesOfARelationThatARoleColumnNames() {
		this.upload.profiles("COMPANY", "externalId,name\nc,Młyn\n");
		this.upload.profiles("CONTACT", "externalId,name\np,Ala\n");
		this.upload.relations("source,target,type,until,note", "p,c,FORMER_EMPLOYEE,2020-12-31,Kept");
		this.upload.profiles("CONTACT", "externalId,Previous company\np,c\n");
		assertThat(
				this.upload.relations("source,target,type,until,note", "p,c,FORMER_EMPLOYEE,2020-12-31,Kept").summary())
			.isEqualTo("DONE 0+0=1-0");
	}

	@Test
	void keepsTheProfileOfABadRoleCellAndSaysWhichCell() {
		this.upload.profiles("COMPANY", "externalId,name\nc,Młyn\n");
		this.upload.profiles("DEAL", "externalId,name\nd,Deal\n");
		Upload.Ended ended = this.upload.profiles("CONTACT",
				"externalId,name,Previous company\np1,Ala,c;nobody\np2,Bea,d\n,Nameless,c\n");
		assertThat(ended.summary()).isEqualTo("DONE 2+0=0-3");
		assertThat(ended.rejects()).containsExactly("line,column,reason,externalId,name,Previous company",
				"4,externalId,\"The cell \"\"externalId\"\" must not be empty.\",,Nameless,c",
				"2,Previous company,\"There is no profile with the externalId \"\"nobody\"\".\",p1,Ala,\"c;nobody\"",
				"3,Previous company,\"As \"\"Previous company\"\" only these kinds can stand: COMPANY.\",p2,Bea,d");
		assertThat(others("p1")).containsExactly("Młyn");
	}

	@Test
	void takesManyRelationsInOneCell() {
		String companies = IntStream.range(0, 1100)
			.mapToObj((i) -> "c%d,Firma %d".formatted(i, i))
			.collect(Collectors.joining("\n"));
		assertThat(this.upload.profiles("COMPANY", "externalId,name\n" + companies).summary())
			.isEqualTo("DONE 1100+0=0-0");
		String cell = IntStream.range(0, 1100).mapToObj((i) -> "c" + i).collect(Collectors.joining(";"));
		assertThat(this.upload.profiles("CONTACT", "externalId,name,Previous company\np,Ala," + cell).message())
			.isEqualTo("Relations from role columns: 1100 new, 0 already there.");
	}

	@Test
	void importsProfilesWhileRelationsAreSwitchedOff() {
		this.upload.profiles("COMPANY", "externalId,name\nc,Młyn\n");
		this.account.switchRelations(false);
		Upload.Ended ended = this.upload.profiles("CONTACT", "externalId,name,Previous company\np,Ala,c\n");
		assertThat(ended.summary()).isEqualTo("DONE 1+0=0-1");
		assertThat(ended.rejects().get(1)).startsWith("2,Previous company,\"Relations are switched off;");
	}

	@Test
	void rejectsAKeyOfAnotherKind() {
		this.upload.profiles("COMPANY", "externalId,name\nx,Młyn\n");
		Upload.Ended ended = this.upload.profiles("CONTACT", "externalId,name\nx,Ala\n");
		assertThat(ended.summary()).isEqualTo("DONE 0+0=0-1");
		assertThat(ended.rejects().get(1)).isEqualTo("2,externalId,This profile is of the kind Company.,x,Ala");
		assertThat(names("COMPANY")).containsExactly("Młyn");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '#',
			value = { "externalId,nmae#column \"nmae\"#Previous company",
					"externalId,externalId#two columns \"externalId\"#nothing was imported",
					"name#no column \"externalId\"#jobTitle",
					"externalId,Headquarters#column \"Headquarters\"#nothing was imported" })
	void failsAtAColumnThatNothingCanBeMadeOf(String header, String what, String right) {
		Upload.Ended ended = this.upload.profiles("CONTACT", header + "\na,b\n");
		assertThat(ended.summary()).isEqualTo("FAILED 0+0=0-0");
		assertThat(ended.message()).contains(what).contains(right);
		assertThat(names("CONTACT")).isEmpty();
	}

	@Test
	void asksForTheTypeOfAnAmbiguousRole() {
		this.upload.profiles("SPACE", "externalId,name\ns,Space\n");
		assertThat(this.upload.profiles("COMPANY", "externalId,name,Project\nc,Młyn,s\n").message())
			.contains("Project (PROJECT_SUBCONTRACTOR), Project (PROJECT_CLIENT)");
		assertThat(this.upload.profiles("COMPANY", "externalId,name,Project (PROJECT_CLIENT)\nc,Młyn,s\n").message())
			.contains("1 new");
	}

	@Test
	void failsAtAnEmptyFile() {
		assertThat(this.upload.profiles("COMPANY", "\n").message()).startsWith("The file is empty;")
			.contains("externalId, name, taxId");
	}

	@Test
	void saysFromWhichLineOnAFileIsBroken() {
		Upload.Ended ended = this.upload.profiles("COMPANY", "externalId,name\na,Ala\nb,\"Bea\nc,Cela\n");
		assertThat(ended.summary()).isEqualTo("FAILED 1+0=0-0");
		assertThat(ended.message()).startsWith("From line 3 on this is not CSV");
	}

	@Test
	void failsAtTextThatIsNotUtf8() {
		var accepted = this.upload.post("/import/profiles?kind=COMPANY",
				"externalId,name\na,Łódź\n".getBytes(java.nio.charset.Charset.forName("windows-1250")), "en");
		assertThat(this.upload.ended(accepted).message()).contains("not UTF-8");
		assertThat(names("COMPANY")).isEmpty();
	}

	@Test
	void doublesNothingWhenTwoImportTheSameAtOnce() {
		String file = "externalId,name,Partner\n" + IntStream.range(0, 1100)
			.mapToObj((i) -> "k%d,Firma %d,k%d".formatted(i, i, (i * 7 + 1) % 1100))
			.collect(Collectors.joining("\n"));
		assertThat(AtOnce.each(2, (client) -> this.upload.profiles("COMPANY", file))).allSatisfy(
				(ended) -> assertThat(ended.status()).containsEntry("state", "DONE").containsEntry("rejected", 0));
		assertThat(
				this.api.ask("{ profiles(filter: {kinds: [COMPANY]}) { totalCount } }").number("profiles.totalCount"))
			.isEqualTo(1100);
	}

	private List<String> names(String kind) {
		return this.api.ask("{ profiles(filter: {kinds: [%s]}) { edges { node { name } } } }".formatted(kind))
			.texts("profiles.edges[*].node.name");
	}

	private List<String> others(String externalId) {
		return this.api
			.ask("{ profileByExternalId(externalId: \"%s\") { relations { edges { other { name } } } } }"
				.formatted(externalId))
			.texts("profileByExternalId.relations.edges[*].other.name");
	}

}
