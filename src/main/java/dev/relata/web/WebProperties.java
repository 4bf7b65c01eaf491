package dev.relata.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Relata stands in the net.
 *
 * @param hosts names under which it is reached, beside those of this machine and
 * {@code server.address}
 * @param corsOrigins other sites whose pages may talk to it, as
 * {@code https://crm.example}
 * @param behindProxy whether it is reached through a proxy only, which ends TLS
 */
@ConfigurationProperties("relata")
record WebProperties(@DefaultValue List<String> hosts, @DefaultValue List<String> corsOrigins,
		@DefaultValue("false") boolean behindProxy) {

	WebProperties {
		hosts = hosts.stream().map((host) -> host.strip().toLowerCase(Locale.ROOT)).toList();
		hosts.forEach((host) -> require(host.matches("[a-z0-9.-]+|\\[[0-9a-f:.]+]"), "relata.hosts", host,
				"names alone, as crm.example, without scheme and port"));
		corsOrigins.forEach((origin) -> require(isOrigin(origin), "relata.cors-origins", origin,
				"origins, as https://crm.example, without a path"));
	}

	private static boolean isOrigin(String text) {
		try {
			URI origin = URI.create(text);
			return text.matches("https?://.+") && origin.getHost() != null
					&& text.equals(origin.getScheme() + "://" + origin.getRawAuthority());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static void require(boolean right, String name, String value, String what) {
		if (!right) {
			throw new IllegalArgumentException("%s has \"%s\"; it takes %s".formatted(name, value, what));
		}
	}

}
