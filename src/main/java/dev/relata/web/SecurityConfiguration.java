package dev.relata.web;

import dev.relata.access.OidcUsers;
import dev.relata.access.PasswordSignIn;
import dev.relata.access.Viewers;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Signing in: a session with CSRF for the page, HTTP Basic or a token for scripts, 401
 * for the rest. No browser is asked for a password of its own, so none sends an
 * Authorization header unasked, and requests that have one need no CSRF token.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final RequestMatcher SCRIPT = (
			HttpServletRequest request) -> request.getHeader(HttpHeaders.AUTHORIZATION) != null;

	/**
	 * Without a session there is nothing that a CSRF token could protect but signing in.
	 */
	private static final RequestMatcher STRANGER = (HttpServletRequest request) -> request.getSession(false) == null
			&& !"/login".equals(request.getServletPath());

	@Bean
	SecurityFilterChain security(HttpSecurity http, Viewers viewers, PasswordSignIn passwords, BearerSignIn bearers,
			OidcUsers people, ObjectProvider<ClientRegistrationRepository> providers) {
		Refused refused = new Refused();
		// nothing else is asked after a password was refused
		http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
		if (providers.getIfAvailable() != null) {
			OidcSignIn oidc = new OidcSignIn(people);
			http.oauth2Login((login) -> login.successHandler(oidc).failureHandler(oidc));
		}
		return http.authenticationProvider(passwords)
			.authorizeHttpRequests((requests) -> requests
				// what goes on later was let in when it came
				.dispatcherTypeMatchers(DispatcherType.ASYNC)
				.permitAll()
				.requestMatchers("/", "/index.html", "/styles/**", "/components/**", "/lib/**", "/webjars/**",
						"/docs/**", "/favicon.svg", "/error", "/actuator/health/**", OpenIdProviders.PATH)
				.permitAll()
				.requestMatchers("/actuator/**")
				.hasRole("ADMIN")
				.anyRequest()
				.authenticated())
			.formLogin((login) -> login.loginPage("/login")
				.successHandler(
						(request, response, authentication) -> response.setStatus(HttpStatus.NO_CONTENT.value()))
				.failureHandler(refused)
				.permitAll())
			.httpBasic((basic) -> basic.authenticationEntryPoint(refused))
			.logout((logout) -> logout
				.logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
			.addFilterBefore(byToken(bearers, refused), BasicAuthenticationFilter.class)
			.addFilterBefore(new StillSignedIn(viewers), AnonymousAuthenticationFilter.class)
			// whoever signs in is not led back, so strangers need no session
			.requestCache((cache) -> cache.disable())
			.csrf((csrf) -> csrf.spa().ignoringRequestMatchers(SCRIPT))
			.exceptionHandling((exceptions) -> exceptions.authenticationEntryPoint(refused)
				.accessDeniedHandler((request, response, denied) -> response.setStatus(status(request, denied))))
			.headers(Headers.strict())
			.build();
	}

	/** Goes on at once with whoever comes with a token that is good. */
	private static AuthenticationFilter byToken(BearerSignIn bearers, Refused refused) {
		AuthenticationFilter filter = new AuthenticationFilter(bearers::authenticate, new BearerToken());
		filter.setSuccessHandler((request, response, authentication) -> {
		});
		filter.setFailureHandler(refused);
		return filter;
	}

	/** Requests are timed as a whole, not once more in each of fifteen filters. */
	@Bean
	SecurityObservationSettings observed() {
		return SecurityObservationSettings.noObservations();
	}

	/** A stranger without a token is not forbidden something, but not signed in. */
	private static int status(HttpServletRequest request, AccessDeniedException denied) {
		boolean stranger = denied instanceof CsrfException && STRANGER.matches(request);
		return (stranger ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN).value();
	}

}
