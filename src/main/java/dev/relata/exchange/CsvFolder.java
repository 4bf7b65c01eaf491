package dev.relata.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.relata.profile.ProfileKind;

/**
 * A ZIP of a table for each kind, one of relations, and the mapping by which the command
 * {@code import} takes them.
 */
final class CsvFolder {

	/** The file of relations. */
	static final String RELATIONS = "relations.csv";

	/** The file of each kind. */
	static final Map<ProfileKind, String> PROFILES = new LinkedHashMap<>();

	static {
		PROFILES.put(ProfileKind.CONTACT, "contacts.csv");
		PROFILES.put(ProfileKind.COMPANY, "companies.csv");
		PROFILES.put(ProfileKind.DEAL, "deals.csv");
		PROFILES.put(ProfileKind.SPACE, "spaces.csv");
	}

	private CsvFolder() {
	}

	/** Writes it all; one that ends early has no end. */
	static void write(Contents contents, OutputStream out) throws IOException {
		@SuppressWarnings("resource")
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		zip.putNextEntry(new ZipEntry("mapping.yml"));
		zip.write(MappingFile.of(contents.types()).getBytes(StandardCharsets.UTF_8));
		for (Map.Entry<ProfileKind, String> file : PROFILES.entrySet()) {
			zip.putNextEntry(new ZipEntry(file.getValue()));
			CsvTable.profiles(file.getKey(), contents, zip);
		}
		zip.putNextEntry(new ZipEntry(RELATIONS));
		CsvTable.relations(contents, zip);
		zip.finish();
	}

}
