package dev.stagedoor.emulator.lambda.sandbox;

import dev.stagedoor.emulator.core.Json;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/**
 * What became of an invocation.
 *
 * @param error true if the payload tells of a failure of the function
 * @param logTail the end of the invocation's log, there a little later than the payload
 */
public record InvocationResult(Buffer payload, boolean error, Future<String> logTail) {

    static InvocationResult success(Buffer payload, Future<String> logTail) {
        return new InvocationResult(payload, false, logTail);
    }

    static InvocationResult failure(Buffer payload, Future<String> logTail) {
        return new InvocationResult(payload, true, logTail);
    }

    /** A failure that Lambda itself tells of. */
    static InvocationResult failure(String type, String message, Future<String> logTail) {
        return failure(Buffer.buffer(Json.bytes(Json.object().put("errorType", type).put("errorMessage", message))),
                logTail);
    }
}
