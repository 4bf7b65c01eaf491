package dev.relata.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.relata.graph.Transactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

/** The user admin of the first start. */
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

	private static final Pattern MADE_UP = Pattern.compile("with the password (\\S+)");

	private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

	private final Users users = mock(Users.class);

	private final Transactions transactions = mock(Transactions.class);

	private final List<String> hashes = new ArrayList<>();

	private final List<String> databasePasswords = new ArrayList<>();

	@BeforeEach
	void nobodyYet() {
		given(this.users.byName("admin")).willReturn(Optional.empty());
		given(this.users.add(eq("admin"), any(), eq(Role.ADMIN)))
			.willAnswer((call) -> this.hashes.add(call.getArgument(1)));
		given(this.transactions.write(any())).willAnswer((call) -> call.<Supplier<?>>getArgument(0).get());
	}

	@Test
	void getsTheGivenPasswordWhichIsToldToNobody(CapturedOutput output) {
		start("given-password");
		assertThat(this.hashes).singleElement()
			.satisfies((hash) -> assertThat(this.encoder.matches("given-password", hash)).isTrue())
			.asString()
			.startsWith("{bcrypt}");
		assertThat(this.databasePasswords).containsExactly("given-password");
		assertThat(output.getAll()).doesNotContain("given-password");
	}

	@Test
	void getsAPasswordThatIsMadeUpAndPrintedOnce(CapturedOutput output) {
		start(null);
		Matcher told = MADE_UP.matcher(output.getAll());
		assertThat(told.find()).isTrue();
		String password = told.group(1);
		assertThat(password).hasSizeGreaterThanOrEqualTo(20);
		assertThat(this.encoder.matches(password, this.hashes.getFirst())).isTrue();
		assertThat(this.databasePasswords).containsExactly(password);
		assertThat(output.getAll().split(Pattern.quote(password), -1)).hasSize(2);
	}

	@Test
	void keepsItsPasswordAtLaterStarts(CapturedOutput output) {
		given(this.users.byName("admin"))
			.willReturn(Optional.of(new User("usr_1", "admin", "{bcrypt}x", Set.of(Role.ADMIN), Set.of(), false)));
		start("another-password");
		assertThat(this.hashes).isEmpty();
		assertThat(this.databasePasswords).isEmpty();
		assertThat(output.getAll()).doesNotContain("password");
	}

	private void start(@Nullable String password) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		DatabaseUsers database = mock(DatabaseUsers.class);
		willAnswer((call) -> this.databasePasswords.add(call.getArgument(1))).given(database).put(eq("admin"), any());
		beans.addBean("databaseUsers", database);
		new FirstAdministrator(this.users, this.transactions, this.encoder, beans.getBeanProvider(DatabaseUsers.class),
				new AccessProperties(password, Duration.ZERO))
			.run(new DefaultApplicationArguments());
	}

}
