package dev.relata.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Signing in: a session with CSRF for the page, HTTP Basic for scripts, 401 for the rest.
 * No browser is asked for a password of its own, so none sends an Authorization header
 * unasked, and requests that have one need no CSRF token.
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
	SecurityFilterChain security(HttpSecurity http) {
		HttpStatusEntryPoint unauthorized = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
		return http
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers("/", "/index.html", "/styles/**", "/components/**", "/docs/**", "/favicon.svg",
						"/error", "/actuator/health/**")
				.permitAll()
				.requestMatchers("/actuator/**")
				.hasRole("ADMIN")
				.anyRequest()
				.authenticated())
			.formLogin((login) -> login.loginPage("/login")
				.successHandler(
						(request, response, authentication) -> response.setStatus(HttpStatus.NO_CONTENT.value()))
				.failureHandler(new SimpleUrlAuthenticationFailureHandler())
				.permitAll())
			.httpBasic((basic) -> basic.authenticationEntryPoint(unauthorized))
			.logout((logout) -> logout
				.logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
			.csrf((csrf) -> csrf.spa().ignoringRequestMatchers(SCRIPT))
			.exceptionHandling((exceptions) -> exceptions.authenticationEntryPoint(unauthorized)
				.accessDeniedHandler((request, response, denied) -> response.setStatus(status(request, denied))))
			.headers(Headers.strict())
			.build();
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
