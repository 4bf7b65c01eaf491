package dev.relata.access;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Who can sign in: the users in the graph, their passwords as bcrypt. */
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
			.map((user) -> org.springframework.security.core.userdetails.User.withUsername(user.name())
				.password(user.passwordHash())
				.roles(user.roles().stream().map(Role::name).toArray(String[]::new))
				.build())
			.orElseThrow(() -> UsernameNotFoundException.fromUsername(name));
	}

}
