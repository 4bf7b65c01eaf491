package dev.relata.web;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServlet;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.web.client.RestClient;

/**
 * A real OpenID provider, which signs what its clients ask for: Spring Authorization
 * Server on a port of its own.
 */
public final class Issuer implements AutoCloseable {

	private final AnnotationConfigServletWebServerApplicationContext context = new AnnotationConfigServletWebServerApplicationContext();

	/** Starts it. */
	public Issuer() {
		this.context.register(Provider.class);
		this.context.refresh();
	}

	/** Where it is. */
	public String url() {
		return "http://127.0.0.1:" + Objects.requireNonNull(this.context.getWebServer()).getPort();
	}

	/**
	 * Has a Relata send people here to sign in, for which it is the client {@code page}.
	 */
	public void welcome(DynamicPropertyRegistry properties) {
		properties.add("spring.security.oauth2.client.registration.company.client-id", () -> "page");
		properties.add("spring.security.oauth2.client.registration.company.client-secret", () -> secret("page"));
		properties.add("spring.security.oauth2.client.registration.company.scope", () -> "openid");
		properties.add("spring.security.oauth2.client.provider.company.issuer-uri", this::url);
	}

	/** A token for a client, by its credentials. */
	String token(String client) {
		return token("", client);
	}

	/** The same from an issuer that has the same keys, but another name. */
	String token(String path, String client) {
		Map<?, ?> answer = Objects.requireNonNull(RestClient.create(url() + path)
			.post()
			.uri("/oauth2/token")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("grant_type=client_credentials")
			.headers((headers) -> headers.setBasicAuth(client, secret(client)))
			.retrieve()
			.body(Map.class));
		return String.valueOf(answer.get("access_token"));
	}

	/** The secret that a client has with this provider. */
	static String secret(String client) {
		return "secret-of-" + client;
	}

	/** Lets a page send its users here, who are to come back to it. */
	void knowPage(String callback) {
		this.context.getBean(InMemoryRegisteredClientRepository.class)
			.save(client("page").authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
				.redirectUri(callback)
				.scope("openid")
				.build());
	}

	@Override
	public void close() {
		this.context.close();
	}

	private static RegisteredClient.Builder client(String id) {
		return RegisteredClient.withId(id)
			.clientId(id)
			.clientSecret("{noop}" + secret(id))
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.clientSettings(ClientSettings.builder().requireProofKey(false).build());
	}

	/** The provider's own application. */
	@TestConfiguration(proxyBeanMethods = false)
	@EnableWebSecurity
	static class Provider {

		@Bean
		TomcatServletWebServerFactory server() {
			return new TomcatServletWebServerFactory(0);
		}

		/**
		 * Without a servlet Tomcat asks no filters, and the provider consists of those.
		 */
		@Bean
		ServletRegistrationBean<HttpServlet> nothing() {
			return new ServletRegistrationBean<>(new HttpServlet() {
			}, "/*");
		}

		@Bean
		SecurityFilterChain endpoints(HttpSecurity http, UserDetailsService users) {
			return http.oauth2AuthorizationServer((server) -> {
				http.securityMatcher(server.getEndpointsMatcher());
				server.oidc(Customizer.withDefaults());
			})
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.addFilterAfter(people(users), LogoutFilter.class)
				.build();
		}

		/** Lets people sign in where a page sends them, with a name and a password. */
		private static BasicAuthenticationFilter people(UserDetailsService users) {
			BasicAuthenticationConverter basic = new BasicAuthenticationConverter();
			BasicAuthenticationFilter people = new BasicAuthenticationFilter(
					new ProviderManager(new DaoAuthenticationProvider(users)));
			people.setAuthenticationConverter(
					(request) -> request.getRequestURI().endsWith("/oauth2/authorize") ? basic.convert(request) : null);
			return people;
		}

		@Bean
		AuthorizationServerSettings settings() {
			return AuthorizationServerSettings.builder().multipleIssuersAllowed(true).build();
		}

		@Bean
		UserDetailsService users() {
			return new InMemoryUserDetailsManager(
					User.withUsername("zofia").password("{noop}zofia-at-the-provider").build());
		}

		@Bean
		InMemoryRegisteredClientRepository clients() {
			return new InMemoryRegisteredClientRepository(
					List.of("robot", "stranger", "expired", "nameless", "anna", "Relata")
						.stream()
						.map((id) -> client(id).build())
						.toList());
		}

		@Bean
		OAuth2TokenCustomizer<JwtEncodingContext> claims() {
			return (context) -> {
				if (context.getTokenType().getValue().equals("id_token")) {
					context.getClaims()
						.claim("preferred_username",
								Objects.requireNonNull(context.<Authentication>getPrincipal()).getName());
					return;
				}
				String client = context.getRegisteredClient().getClientId();
				context.getClaims().audience(List.of(client.equals("stranger") ? "another-application" : "relata"));
				context.getClaims().claim("groups", List.of("Sales", "Nowhere"));
				if (!client.equals("nameless")) {
					context.getClaims().claim("preferred_username", client);
				}
				if (client.equals("expired")) {
					Instant past = Instant.now().minusSeconds(300);
					context.getClaims()
						.issuedAt(past.minusSeconds(60))
						.notBefore(past.minusSeconds(60))
						.expiresAt(past);
				}
			};
		}

		@Bean
		JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
			return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
		}

		@Bean
		JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			KeyPair keys = generator.generateKeyPair();
			return new ImmutableJWKSet<>(new JWKSet(
					new RSAKey.Builder((RSAPublicKey) keys.getPublic()).privateKey((RSAPrivateKey) keys.getPrivate())
						.keyID("key")
						.build()));
		}

	}

}
