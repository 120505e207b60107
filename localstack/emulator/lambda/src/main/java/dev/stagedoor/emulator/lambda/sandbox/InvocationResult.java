package dev.stagedoor.emulator.lambda.sandbox;

import dev.stagedoor.emulator.core.Json;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/**
 * What became of an invocation.
 *
 * @param error true if the payload tells of a failure of the function
 * @param sandbox which one ran it, and whether it was warm, for explanations; or null: none did
 * @param logTail the end of the invocation's log, there a little later than the payload
 */
public record InvocationResult(Buffer payload, boolean error, String sandbox, Future<String> logTail) {

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

    InvocationResult in(String other) {
        return new InvocationResult(payload, error, other, logTail);
    }
}
