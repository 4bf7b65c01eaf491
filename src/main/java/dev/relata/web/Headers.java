package dev.relata.web;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * What browsers are told: nothing from elsewhere, nothing inline, in nobody's frame. Over
 * TLS they are told to keep to it.
 */
@Configuration(proxyBeanMethods = false)
class Headers {

	private static final Duration HOUR = Duration.ofHours(1);

	/** Each kind of thing that a page may use is named; all else is none. */
	static final String CONTENT = String.join("; ", "default-src 'none'", "script-src 'self'", "style-src 'self'",
			"img-src 'self'", "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "base-uri 'none'",
			"form-action 'self'", "frame-ancestors 'none'");

	/** What no page of Relata's has a use for. */
	static final String FEATURES = String.join(", ", "accelerometer=()", "browsing-topics=()", "camera=()",
			"display-capture=()", "geolocation=()", "gyroscope=()", "magnetometer=()", "microphone=()", "midi=()",
			"payment=()", "publickey-credentials-get=()", "usb=()");

	/** The headers of every answer. */
	static Customizer<HeadersConfigurer<HttpSecurity>> strict() {
		return (headers) -> headers.contentSecurityPolicy((content) -> content.policyDirectives(CONTENT))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((features) -> features.policy(FEATURES))
			.crossOriginOpenerPolicy((opener) -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.crossOriginResourcePolicy((resource) -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
	}

	/** The session's says so in the settings; this is for the other one. */
	@Bean
	CookieSameSiteSupplier sameSite() {
		return CookieSameSiteSupplier.ofLax();
	}

	/**
	 * Which other sites may talk to Relata: none, unless they are named. Those sign in by
	 * a header, as sessions are for Relata's own pages.
	 */
	@Bean
	UrlBasedCorsConfigurationSource corsConfigurationSource(WebProperties properties) {
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		if (!properties.corsOrigins().isEmpty()) {
			CorsConfiguration allowed = new CorsConfiguration();
			allowed.setAllowedOrigins(properties.corsOrigins());
			allowed.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.POST.name()));
			allowed.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, HttpHeaders.ACCEPT,
					HttpHeaders.ACCEPT_LANGUAGE));
			allowed.setExposedHeaders(List.of(RequestIds.HEADER));
			allowed.setMaxAge(HOUR);
			source.registerCorsConfiguration("/**", allowed);
		}
		return source;
	}

}
