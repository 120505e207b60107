package dev.stagedoor.emulator.states.engine;

import dev.stagedoor.emulator.states.definition.DistributedMode;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.expression.Data;
import dev.stagedoor.emulator.states.expression.NumberField;
import dev.stagedoor.emulator.states.mapruns.MapRun;

/** How many items of a distributed Map state may fail. */
final class ToleratedFailures {

    private ToleratedFailures() {}

    /** @throws EvaluationException {@code States.Runtime} or {@code States.QueryEvaluationError} if a limit is none */
    static MapRun.Limits limits(long maxConcurrency, DistributedMode mode, Data data) {
        return new MapRun.Limits(maxConcurrency, count(mode.toleratedFailureCount(), data),
                percentage(mode.toleratedFailurePercentage(), data));
    }

    private static long count(NumberField field, Data data) {
        return field == null ? 0 : field.count(data);
    }

    /** A percentage may have a fraction. */
    private static double percentage(NumberField field, Data data) {
        double percentage = field == null ? 0 : field.decimal(data);
        if (percentage < 0) {
            throw field.outOfRange(field.name() + " cannot be negative.");
        } else if (percentage > 100) {
            throw field.outOfRange(field.name() + " cannot be greater than 100.");
        }
        return percentage;
    }
}
