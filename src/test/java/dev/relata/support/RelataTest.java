package dev.relata.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.relata.SchemaInspection;
import dev.relata.access.People;
import dev.relata.exchange.DemoAccount;
import dev.relata.page.Chromium;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of the running application. All such tests share one application and one Neo4j,
 * which is embedded, or in a container with {@code -Dneo4j=container}. Each test begins
 * with a fresh account in which relations are switched on.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({ DatabaseUnderTest.class, Api.class, Account.class, StatementCounter.class, People.class,
		SchemaInspection.class, DemoAccount.class, Chromium.class })
@ExtendWith(FreshAccount.class)
public @interface RelataTest {

}
