package dev.relata.message;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** English and Polish; English for everyone else. */
@Configuration(proxyBeanMethods = false)
class MessageConfiguration {

	@Bean
	MessageSource messageSource() {
		ResourceBundleMessageSource source = new ResourceBundleMessageSource();
		source.setBasename("messages");
		source.setDefaultEncoding(StandardCharsets.UTF_8.name());
		source.setDefaultLocale(Locale.ENGLISH);
		source.setAlwaysUseMessageFormat(true);
		return source;
	}

}
