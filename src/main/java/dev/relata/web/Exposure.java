package dev.relata.web;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Looks, before anything is started, at whether others could read along. */
@Configuration(proxyBeanMethods = false)
class Exposure {

	@Bean
	static BeanFactoryPostProcessor exposed(Environment environment) {
		return (beans) -> check(environment);
	}

	private static void check(Environment environment) {
		Binder binder = Binder.get(environment);
		ServerProperties server = binder.bindOrCreate("server", ServerProperties.class);
		InetAddress address = server.getAddress();
		boolean safe = (address != null && address.isLoopbackAddress()) || hasTls(server.getSsl())
				|| binder.bind("relata.behind-proxy", Boolean.class).orElse(false);
		if (!safe) {
			throw new Exposed((address != null) ? address.getHostAddress() : "all addresses");
		}
	}

	private static boolean hasTls(@Nullable Ssl ssl) {
		return ssl != null && Ssl.isEnabled(ssl)
				&& (ssl.getBundle() != null || ssl.getKeyStore() != null || ssl.getCertificate() != null);
	}

}
