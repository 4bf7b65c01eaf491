package dev.relata.web;

import java.util.List;
import java.util.stream.StreamSupport;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells strangers at which OpenID providers they can sign in. */
@RestController
class OpenIdProviders {

	/** Where it is told. */
	static final String PATH = "/login/providers";

	private final List<Provider> providers;

	OpenIdProviders(ObjectProvider<ClientRegistrationRepository> clients) {
		this.providers = (clients.getIfAvailable() instanceof Iterable<?> all) ? providers(all) : List.of();
	}

	/**
	 * A provider.
	 *
	 * @param name what people call it
	 * @param href where signing in there begins
	 */
	record Provider(String name, String href) {

		private static Provider of(ClientRegistration client) {
			String id = client.getRegistrationId();
			// without a name of its own it is called by its address
			boolean named = !client.getClientName().equals(client.getProviderDetails().getIssuerUri());
			return new Provider(named ? client.getClientName() : id,
					OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/" + id);
		}

	}

	private static List<Provider> providers(Iterable<?> clients) {
		return StreamSupport.stream(clients.spliterator(), false)
			.map(ClientRegistration.class::cast)
			.filter((client) -> client.getAuthorizationGrantType().equals(AuthorizationGrantType.AUTHORIZATION_CODE))
			.map(Provider::of)
			.toList();
	}

	@GetMapping(PATH)
	List<Provider> providers() {
		return this.providers;
	}

}
