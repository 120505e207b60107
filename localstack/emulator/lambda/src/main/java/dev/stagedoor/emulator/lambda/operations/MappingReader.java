package dev.stagedoor.emulator.lambda.operations;

import java.util.List;

import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import dev.stagedoor.emulator.lambda.mapping.MappingSettings;
import dev.stagedoor.emulator.lambda.mapping.QueueArn;
import dev.stagedoor.emulator.lambda.model.FunctionRef;

/** Reads the settings of an event source mapping. */
final class MappingReader {

    private static final String REPORT = "ReportBatchItemFailures";
    private static final int DEFAULT_BATCH = 10;
    private static final int MAX_BATCH = 10_000;
    private static final int MAX_WINDOW = 300;
    private static final int MAX_CONCURRENCY = 1_000;

    private MappingReader() {}

    /** What the members say, and for the rest what was there before; null: nothing was. */
    static MappingSettings read(Members members, QueueArn queue, FunctionRef function, MappingSettings before,
            LambdaEngine engine) {
        members.refuse("FilterCriteria", "filters are not built: the function gets every message");
        engine.functions().get(function).version(function.qualifier());
        boolean enabled = members.has("Enabled") ? members.flag("Enabled") : before == null || before.enabled();
        return new MappingSettings(queue, function,
                members.number("BatchSize", before == null ? DEFAULT_BATCH : before.batchSize(), 1, MAX_BATCH),
                members.number("MaximumBatchingWindowInSeconds", before == null ? 0 : before.windowSeconds(), 0,
                        MAX_WINDOW),
                reports(members, before), concurrency(members, before), enabled, engine.now());
    }

    private static boolean reports(Members members, MappingSettings before) {
        if (!members.has("FunctionResponseTypes")) {
            return before != null && before.reportsFailures();
        }
        List<String> types = members.texts("FunctionResponseTypes");
        if (!types.isEmpty() && !types.equals(List.of(REPORT))) {
            throw new InvalidParameterValueException("FunctionResponseTypes must be [" + REPORT + "], not " + types);
        }
        return !types.isEmpty();
    }

    private static Integer concurrency(Members members, MappingSettings before) {
        if (!members.has("ScalingConfig")) {
            return before == null ? null : before.maximumConcurrency();
        }
        return members.inside("ScalingConfig", "MaximumConcurrency").number("MaximumConcurrency", null, 2,
                MAX_CONCURRENCY);
    }
}
