package dev.stagedoor.emulator.lambda.model;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a function is configured to be. Immutable: an update makes another one.
 *
 * @param timeout seconds
 * @param memorySize megabytes; the heap of a sandbox follows from it
 * @param ephemeralStorage megabytes of {@code /tmp}; recorded only
 * @param architectures recorded only: a JVM runs what it runs on
 * @param tracingMode {@code PassThrough}, or {@code Active}: traces begin here where the caller has not decided
 * @param vpcConfig recorded only, or null: one machine has no VPC
 */
public record FunctionConfiguration(String runtime, String role, String handler, String description, int timeout,
        int memorySize, Map<String, String> environment, int ephemeralStorage, List<String> architectures,
        String tracingMode, String logGroup, JsonNode vpcConfig) {

    /** AWS's defaults for a function of that name. */
    public static FunctionConfiguration defaults(String functionName) {
        return new FunctionConfiguration(null, null, null, "", 3, 128, Map.of(), 512, List.of("x86_64"), "PassThrough",
                "/aws/lambda/" + functionName, null);
    }

    public boolean tracesActively() {
        return tracingMode.equals("Active");
    }
}
