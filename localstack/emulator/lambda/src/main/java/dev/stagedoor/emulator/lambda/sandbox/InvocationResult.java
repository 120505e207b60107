package dev.stagedoor.emulator.lambda.sandbox;

import dev.stagedoor.emulator.core.Json;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/**
 * What became of an invocation.
 *
 * @param error true if the payload tells of a failure of the function
 * @param run what ran it; null: nothing did
 * @param logTail the end of the invocation's log, there a little later than the payload
 */
public record InvocationResult(Buffer payload, boolean error, Run run, Future<String> logTail) {

    /**
     * How it ran.
     *
     * @param sandbox which one ran it, and whether it was warm, for explanations
     * @param millis how long it ran
     * @param initMillis how long the sandbox had been initialised for it; negative where it was warm
     */
    public record Run(String sandbox, double millis, long initMillis) {}

    static InvocationResult success(Buffer payload, Future<String> logTail) {
        return new InvocationResult(payload, false, null, logTail);
    }

    static InvocationResult failure(Buffer payload, Future<String> logTail) {
        return new InvocationResult(payload, true, null, logTail);
    }

    /** A failure that Lambda itself tells of. */
    static InvocationResult failure(String type, String message, Future<String> logTail) {
        return failure(Buffer.buffer(Json.bytes(Json.object().put("errorType", type).put("errorMessage", message))),
                logTail);
    }

    InvocationResult in(Run what) {
        return new InvocationResult(payload, error, what, logTail);
    }
}
