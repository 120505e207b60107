package dev.stagedoor.emulator.states.task.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.states.task.TaskCall;
import dev.stagedoor.emulator.states.task.integration.Answer;
import dev.stagedoor.emulator.states.task.integration.ArgumentShape;
import dev.stagedoor.emulator.states.task.integration.Integration;
import dev.stagedoor.emulator.states.task.integration.ServiceCalls;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** {@code aws-sdk:<service>:<action>}: one operation of one service. */
final class SdkIntegration implements Integration {

    private final ServiceCalls calls;
    private final SdkService service;
    private final String operation;
    private final String payload;
    private final MemberTranslation translation;

    SdkIntegration(ServiceCalls calls, SdkService service, String operation) {
        this.calls = calls;
        this.service = service;
        this.operation = operation;
        this.payload = service.payloads().get(operation);
        this.translation = new MemberTranslation(service);
    }

    @Override
    public void check(JsonNode arguments, String field) {
        ArgumentShape.refuse(arguments, field, translation.wrong(
                payload == null
                        ? arguments
                        : arguments.deepCopy() instanceof ObjectNode copy
                                ? copy.without(payload)
                                : arguments));
    }

    @Override
    public Future<JsonNode> call(TaskCall call, Caller caller) {
        ObjectNode input = translation.toService(call.arguments());
        Buffer body = Buffer.buffer();
        if (payload != null) {
            input.remove(payload);
            body = body(call.arguments().path(payload));
        }
        return calls.of(call).call(service.bus(), operation, input, body, caller, service).map(this::result);
    }

    private static Buffer body(JsonNode given) {
        if (given.isMissingNode() || given.isNull()) {
            return Buffer.buffer();
        }
        return given.isTextual() ? Buffer.buffer(given.textValue()) : Buffer.buffer(Json.bytes(given));
    }

    private JsonNode result(Answer answer) {
        ObjectNode result = translation.fromService(answer.output());
        PayloadAnswer.add(result, service.answers().get(operation), answer.response());
        return result;
    }
}
