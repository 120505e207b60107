package dev.stagedoor.emulator.core.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.UnknownOperationException;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.iam.Caller;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/**
 * AWS JSON 1.0 and 1.1: one POST to {@code /}, the operation in {@code X-Amz-Target}, members as JSON.
 * See <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html">the protocol</a>.
 */
public final class JsonProtocol implements WireProtocol {

    private final String service;
    private final String targetPrefix;
    private final String contentType;
    private final String errorNamespace;

    /**
     * @param version {@code 1.0} or {@code 1.1}
     * @param targetPrefix what stands before the operation in {@code X-Amz-Target}, without the dot, such as
     *        {@code DynamoDB_20120810}
     * @param errorNamespace what stands before the code in {@code __type}, such as {@code com.amazonaws.dynamodb.v20120810#},
     *        or an empty text
     */
    public JsonProtocol(String service, String version, String targetPrefix, String errorNamespace) {
        this.service = service;
        this.targetPrefix = targetPrefix + ".";
        this.contentType = "application/x-amz-json-" + version;
        this.errorNamespace = errorNamespace;
    }

    public JsonProtocol(String service, String version, String targetPrefix) {
        this(service, version, targetPrefix, "");
    }

    @Override
    public boolean recognizes(WireRequest request) {
        String target = request.header("X-Amz-Target");
        return target != null && target.startsWith(targetPrefix);
    }

    @Override
    public AwsRequest decode(WireRequest request, Caller caller, String requestId) {
        String target = request.header("X-Amz-Target");
        if (!"POST".equals(request.method()) || !recognizes(request)) {
            throw new UnknownOperationException(service, target == null ? "(no X-Amz-Target)" : target);
        }
        String operation = target.substring(targetPrefix.length());
        return AwsRequest.of(service, operation, JsonBody.parse(request.body()), caller, requestId);
    }

    @Override
    public WireRequest calling(String action, WireRequest request) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().setAll(request.headers())
                .set("X-Amz-Target", targetPrefix + action).set("Content-Type", contentType);
        return new WireRequest("POST", "/", request.query(), headers, request.body());
    }

    @Override
    public WireResponse encode(AwsRequest request, AwsResponse response) {
        WireResponse answer = JsonBody.answer(response.status(), contentType, request.requestId(), response.output());
        response.headers().forEach(answer.headers()::set);
        Buffer payload = response.payload();
        return payload == null ? answer : new WireResponse(answer.status(), answer.headers(), payload);
    }

    @Override
    public WireResponse encodeError(AwsException error, String requestId) {
        ObjectNode body = Json.object().put("__type", errorNamespace + error.code());
        body.put("message", error.getMessage()).setAll(error.members());
        return JsonBody.answer(RefusalStatus.of(error, service), contentType, requestId, body);
    }
}
