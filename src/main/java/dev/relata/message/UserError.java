package dev.relata.message;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A problem as a payload tells it. */
public record UserError(String code, String message, @Nullable List<String> field) {
}
