package dev.relata.access;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords are kept as bcrypt. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ AccessProperties.class, SignInProperties.class, OidcProperties.class })
class SignIn {

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

}
