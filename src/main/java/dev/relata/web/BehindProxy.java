package dev.relata.web;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Behind a proxy, Relata believes it how a request came, which makes cookies secure; what
 * anybody else says of that, it does not. Either can be set otherwise.
 */
class BehindProxy implements EnvironmentPostProcessor {

	/** Made by Spring. */
	BehindProxy() {
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String strategy = environment.getProperty("relata.behind-proxy", Boolean.class, false) ? "native" : "none";
		environment.getPropertySources()
			.addLast(new MapPropertySource("behind a proxy", Map.of("server.forward-headers-strategy", strategy)));
	}

}
