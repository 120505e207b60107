package dev.stagedoor.emulator.core.bus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.iam.Caller;
import io.vertx.core.buffer.Buffer;

/**
 * One call of an AWS operation, whatever wire it came by.
 *
 * @param service {@link AwsService#name()}
 * @param operation AWS's name of the action, such as {@code PutItem}
 * @param input the members as AWS's API model names them, also those that travel in the path, query or headers; blobs are
 *        base64 text, except the one that is the whole body
 * @param payload the body where the model says it is a raw blob (Invoke, PutObject), else an empty buffer
 * @param caller who calls
 * @param requestId the id that the answer carries
 * @param traceHeader {@code X-Amzn-Trace-Id} as the caller sent it, unchecked; null where it sent none
 */
public record AwsRequest(String service, String operation, ObjectNode input, Buffer payload, Caller caller,
        String requestId, String traceHeader) {

    /** A call that belongs to no trace yet. */
    public AwsRequest(String service, String operation, ObjectNode input, Buffer payload, Caller caller,
            String requestId) {
        this(service, operation, input, payload, caller, requestId, null);
    }

    /** A call from inside the emulator without a raw body. */
    public static AwsRequest of(String service, String operation, ObjectNode input, Caller caller, String requestId) {
        return new AwsRequest(service, operation, input, Buffer.buffer(), caller, requestId);
    }

    /** A text member, or null where it is missing or null. */
    public String text(String member) {
        return input.hasNonNull(member) ? input.get(member).asText() : null;
    }

    /** A text member that the model requires; its absence is a ValidationException. */
    public String required(String member) {
        String text = text(member);
        if (text == null) {
            throw new AwsException(400, "ValidationException", "Missing required member: " + member);
        }
        return text;
    }

    /** The same call in another caller's name. */
    public AwsRequest as(Caller other) {
        return new AwsRequest(service, operation, input, payload, other, requestId, traceHeader);
    }

    /** The same call with a raw body. */
    public AwsRequest withPayload(Buffer body) {
        return new AwsRequest(service, operation, input, body, caller, requestId, traceHeader);
    }

    /** The same call as a part of a trace; null: of none. */
    public AwsRequest withTraceHeader(String header) {
        return new AwsRequest(service, operation, input, payload, caller, requestId, header);
    }
}
