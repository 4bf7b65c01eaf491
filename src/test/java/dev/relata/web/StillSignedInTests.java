package dev.relata.web;

import java.util.Map;

import dev.relata.access.People;
import dev.relata.support.Api;
import dev.relata.support.RelataTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What a session is good for when its user changes. */
@RelataTest
class StillSignedInTests {

	@Autowired
	private Api api;

	@Autowired
	private People people;

	private RestClient session = RestClient.create();

	@BeforeEach
	void aUserWithASession() {
		this.people.add("anna", "user-under-test");
		this.session = this.api.signIn("anna", "user-under-test");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphql/schema", "/import/imp_0", "/actuator/prometheus", "/nowhere" })
	void endsAtOnceForAUserWhoIsDisabled(String path) {
		assertThat(get(this.session, path)).isNotEqualTo(401);
		update("disabled: true");
		assertThat(get(this.session, path)).isEqualTo(401);
		assertThat(get(this.api.basic("anna", "user-under-test"), path)).isEqualTo(401);
		assertThat(get(this.session, "/")).as("the page").isEqualTo(200);
		update("disabled: false");
		assertThat(get(this.session, path)).as("a session does not come back").isEqualTo(401);
		assertThat(get(this.api.basic("anna", "user-under-test"), path)).isNotEqualTo(401);
	}

	@Test
	void endsAtOnceWhereSomebodySetsAnotherPassword() {
		update("password: \"another-one\"");
		assertThat(get(this.session, "/graphql/schema")).isEqualTo(401);
		assertThat(get(this.api.basic("anna", "user-under-test"), "/graphql/schema")).isEqualTo(401);
		assertThat(get(this.api.signIn("anna", "another-one"), "/graphql/schema")).isEqualTo(200);
	}

	@Test
	void hasTheRolesOfNow() {
		assertThat(get(this.session, "/actuator/prometheus")).isEqualTo(403);
		update("roles: [ADMIN]");
		assertThat(get(this.session, "/actuator/prometheus")).isEqualTo(200);
		update("roles: [USER]");
		assertThat(get(this.session, "/actuator/prometheus")).isEqualTo(403);
	}

	@Test
	void staysWhereSomethingElseChanges() {
		update("roles: [USER, ANALYST], groupIds: []");
		assertThat(get(this.session, "/graphql/schema")).isEqualTo(200);
	}

	@Test
	void endsForTheUserWhoIsMadeAnewWithTheSameName() {
		this.people.reset();
		this.people.add("anna", "user-under-test");
		assertThat(get(this.session, "/graphql/schema")).isEqualTo(401);
	}

	private void update(String changes) {
		String id = this.api.ask("{ users { id name } }").texts("users[?(@.name == 'anna')].id").getFirst();
		assertThat(this.api
			.ask("mutation($id: ID!) { updateUser(input: {id: $id, %s}) { userErrors { code } } }".formatted(changes),
					Map.of("id", id))
			.problems("updateUser")).isEmpty();
	}

	private static int get(RestClient client, String path) {
		return client.get().uri(path).retrieve().toBodilessEntity().getStatusCode().value();
	}

}
