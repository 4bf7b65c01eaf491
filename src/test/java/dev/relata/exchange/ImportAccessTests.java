package dev.relata.exchange;

import java.util.List;
import java.util.Map;

import dev.relata.access.People;
import dev.relata.support.Account;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that name profiles which whoever imports them may not see or change. */
@RelataTest
class ImportAccessTests {

	@Autowired
	private Api api;

	@Autowired
	private Account account;

	@Autowired
	private People people;

	private Upload dan;

	@BeforeEach
	void begin() {
		this.people.colleague("dan");
		this.dan = new Upload(this.people.signIn("dan"));
		this.account.access(company("hidden"), "HIDDEN");
		this.account.access(company("listed"), "LISTED");
		String read = company("read");
		this.api.ask("""
				mutation($id: ID!, $readers: [ID!]) {
					setAccess(input: {profileId: $id, access: LISTED, readerIds: $readers}) { profile { id } }
				}""", Map.of("id", read, "readers", List.of(this.people.id("dan")))).text("setAccess.profile.id");
		company("open");
	}

	@Test
	void tellOfNothingHidden() {
		Upload.Ended ended = this.dan.profiles("COMPANY",
				"externalId,name\nhidden,A\nnever,B\nlisted,C\nread,D\nopen,E\n");
		assertThat(ended.status()).containsEntry("created", 2).containsEntry("updated", 1).containsEntry("rejected", 2);
		assertThat(ended.rejects()).anyMatch((line) -> line.contains("listed"))
			.anyMatch((line) -> line.contains("read") && line.contains("not change it"))
			.noneMatch((line) -> line.contains("hidden"));
	}

	@Test
	void relateNothingThatIsHidden() {
		Upload.Ended ended = this.dan.relations("source,target,type", "open,hidden,PARTNER", "open,never,PARTNER",
				"open,listed,PARTNER", "open,read,PARTNER");
		assertThat(ended.status()).containsEntry("created", 1).containsEntry("rejected", 3);
		assertThat(ended.rejects()
			.stream()
			.skip(1)
			.map((line) -> line.substring(1).replaceAll("hidden|never|listed", "X"))).hasSize(3)
			.allMatch(",target,\"There is no profile with the externalId \"\"X\"\".\",open,X,PARTNER"::equals);
	}

	private String company(String key) {
		return this.account.create("Company", Map.of("name", "Company " + key, "externalId", key));
	}

}
