package dev.relata.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
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

	/** What else than a comma spreadsheets may take for the end of a cell. */
	private static final Pattern SEPARATOR = Pattern.compile("[;|\t]|^\\s|\\s$");

	private static final QuoteStrategy QUOTES = new QuoteStrategy() {

		@Override
		public boolean quoteValue(int line, int column, String value) {
			return SEPARATOR.matcher(value).find();
		}

	};

	private final CsvWriter csv;

	private CsvTable(OutputStream out, List<String> header) {
		this.csv = CsvWriter.builder()
			.lineDelimiter(LineDelimiter.LF)
			.quoteStrategy(QUOTES)
			.build(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
		write(header);
	}

	/** Writes the profiles of a kind. */
	static void profiles(ProfileKind kind, Contents contents, OutputStream out) {
		CsvTable table = new CsvTable(out, ProfileColumns.known(kind));
		contents.profiles(kind, (profile) -> table.write(cells(profile)));
		table.flush();
	}

	/** Writes the relations of all types. */
	static void relations(Contents contents, OutputStream out) {
		CsvTable table = new CsvTable(out, RelationImporter.COLUMNS);
		for (RelationType type : contents.types()) {
			contents.relations(type, (relation) -> table.write(cells(relation)));
		}
		table.flush();
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

	private void write(List<String> cells) {
		this.csv.writeRecord(cells.stream().map(SheetText::of).toList());
	}

	private void flush() {
		try {
			this.csv.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
