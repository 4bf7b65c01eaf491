package dev.relata.message;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** A problem as a payload tells it. */
public record UserError(String code, String message, @Nullable List<String> field) {

	/** The same inside of a part of the input. */
	public UserError in(String part) {
		return new UserError(this.code, this.message,
				Stream.concat(Stream.of(part), (this.field != null) ? this.field.stream() : Stream.empty()).toList());
	}

}
