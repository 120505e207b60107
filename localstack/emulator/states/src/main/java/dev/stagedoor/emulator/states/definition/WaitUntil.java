package dev.stagedoor.emulator.states.definition;

import dev.stagedoor.emulator.states.expression.Expression;

/**
 * How long a Wait state waits.
 *
 * @param unit what the value means
 * @param value a number or an ISO 8601 text
 * @param field the field's name, which stands in AWS's error texts: {@code Seconds}, {@code TimestampPath}...
 * @param path the path as written, for those texts; null where the value is written out or is JSONata
 */
public record WaitUntil(Unit unit, Expression value, String field, String path) {

    /** Whether the value counts seconds or names a point in time. */
    public enum Unit {
        SECONDS, TIMESTAMP
    }
}
