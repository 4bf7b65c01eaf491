package dev.relata.exchange;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.relata.profile.Field;
import dev.relata.profile.Profile;
import dev.relata.profile.ProfileKind;
import dev.relata.relation.Relation;
import dev.relata.relationtype.RelationType;
import org.jspecify.annotations.Nullable;

/**
 * A table as the import takes it, of cells that spreadsheets take for text. It is never
 * closed, so that one that ends early does not look whole.
 */
final class CsvTable {

	private final SheetText rows;

	private CsvTable(OutputStream out, List<String> header) {
		this.rows = new SheetText(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
		this.rows.write(header);
	}

	/** Writes the profiles of a kind. */
	static void profiles(ProfileKind kind, Contents contents, OutputStream out) {
		CsvTable table = new CsvTable(out, ProfileColumns.known(kind));
		contents.profiles(kind, (profile) -> table.rows.write(cells(profile)));
		table.rows.flush();
	}

	/** Writes the relations of all types. */
	static void relations(Contents contents, OutputStream out) {
		CsvTable table = new CsvTable(out, RelationImporter.COLUMNS);
		for (RelationType type : contents.types()) {
			contents.relations(type, (relation) -> table.rows.write(cells(relation)));
		}
		table.rows.flush();
	}

	private static List<String> cells(Profile profile) {
		List<String> cells = new ArrayList<>(List.of(profile.key(), profile.name()));
		for (Field field : profile.kind().fields()) {
			cells.add(text(profile.get(field)));
		}
		return cells;
	}

	private static List<String> cells(Relation relation) {
		return List.of(relation.source().key(), relation.target().key(), relation.type().edgeType(),
				text(relation.since()), text(relation.until()), text(relation.note()));
	}

	private static String text(@Nullable Object value) {
		return (value instanceof Double number) ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
				: Objects.toString(value, "");
	}

}
