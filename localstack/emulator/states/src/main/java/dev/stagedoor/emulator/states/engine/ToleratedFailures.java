package dev.stagedoor.emulator.states.engine;

import dev.stagedoor.emulator.states.definition.DistributedMode;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.expression.Data;
import dev.stagedoor.emulator.states.expression.NumberField;
import dev.stagedoor.emulator.states.mapruns.MapRun;

/** How many items of a distributed Map state may fail. */
final class ToleratedFailures {

    private ToleratedFailures() {}

    /** @throws EvaluationException {@code States.Runtime} if a limit is none */
    static MapRun.Limits limits(long maxConcurrency, DistributedMode mode, Data data) {
        return new MapRun.Limits(maxConcurrency, count(mode.toleratedFailureCount(), data),
                percentage(mode.toleratedFailurePercentage(), data));
    }

    private static long count(NumberField field, Data data) {
        return field == null ? 0 : (long) notNegative(field, field.whole(data));
    }

    /** A percentage may have a fraction. */
    private static double percentage(NumberField field, Data data) {
        double percentage = field == null ? 0 : notNegative(field, field.decimal(data));
        if (percentage > 100) {
            throw new EvaluationException(Failure.RUNTIME, name(field) + " cannot be greater than 100.", null);
        }
        return percentage;
    }

    private static double notNegative(NumberField field, double value) {
        if (value < 0) {
            throw new EvaluationException(Failure.RUNTIME, name(field) + " cannot be negative.", null);
        }
        return value;
    }

    private static String name(NumberField field) {
        String name = field.field();
        return name.endsWith("Path") ? name.substring(0, name.length() - "Path".length()) : name;
    }
}
