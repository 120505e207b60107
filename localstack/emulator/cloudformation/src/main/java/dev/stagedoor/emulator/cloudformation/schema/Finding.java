package dev.stagedoor.emulator.cloudformation.schema;

import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;

/**
 * Something in a template that is refused.
 *
 * @param position or null where the message names it
 */
public record Finding(Position position, String message) {

    public static Finding of(TemplateException error) {
        return new Finding(null, error.getMessage());
    }

    @Override
    public String toString() {
        return position == null ? message : position + ": " + message;
    }
}
