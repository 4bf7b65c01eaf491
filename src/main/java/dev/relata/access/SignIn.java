package dev.relata.access;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Who can sign in: the users in the graph, their passwords as bcrypt. Who is disabled, or
 * has no password, is answered as if there were no such user.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class SignIn {

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	@Bean
	UserDetailsService userDetailsService(Users users) {
		return (name) -> users.byName(name)
			.filter((user) -> !user.disabled() && user.passwordHash() != null)
			.map(SignedIn::new)
			.orElseThrow(() -> UsernameNotFoundException.fromUsername(name));
	}

}
