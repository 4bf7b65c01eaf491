package dev.relata.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import dev.relata.access.Viewer;
import dev.relata.exchange.ImportStatus.State;
import dev.relata.profile.ProfileBatches;
import dev.relata.profile.ProfileKind;
import dev.relata.relationtype.Administration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Fills a fresh account with the demo, where it is wanted: its files are imported like
 * anybody's, and relations are switched on.
 */
@Component
@Order(Demo.ORDER)
class Demo implements ApplicationRunner {

	/** After the first administrator and the catalogue's indexes. */
	static final int ORDER = 20;

	private static final Logger log = LoggerFactory.getLogger(Demo.class);

	private static final Viewer VIEWER = Viewer.relata("en");

	private static final Map<ProfileKind, String> FILES = Map.of(ProfileKind.CONTACT, "contacts.csv",
			ProfileKind.COMPANY, "companies.csv", ProfileKind.DEAL, "deals.csv", ProfileKind.SPACE, "spaces.csv");

	private final DemoProperties properties;

	private final ProfileBatches profiles;

	private final Administration administration;

	private final Imports imports;

	Demo(DemoProperties properties, ProfileBatches profiles, Administration administration, Imports imports) {
		this.properties = properties;
		this.profiles = profiles;
		this.administration = administration;
		this.imports = imports;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		if (this.properties.demo()) {
			load();
		}
	}

	/** Loads the demo, unless there are profiles already. */
	void load() throws IOException {
		if (!this.profiles.isEmpty()) {
			return;
		}
		this.administration.updateSettings(true, null, VIEWER);
		for (Map.Entry<ProfileKind, String> file : FILES.entrySet()) {
			load(file.getValue(), this.imports.profiles(file.getKey()));
		}
		load("relations.csv", this.imports.relations());
		log.info("The demo account is loaded");
	}

	private void load(String name, Importer importer) throws IOException {
		try (InputStream body = new ClassPathResource("demo/" + name).getInputStream()) {
			Import file = this.imports.take(body, ',', VIEWER);
			this.imports.run(file, importer);
			ImportStatus status = file.status();
			if (status.state() != State.DONE || status.rejected() > 0) {
				log.warn("The demo's file {} was not imported whole: {}", name, status);
			}
		}
	}

}
