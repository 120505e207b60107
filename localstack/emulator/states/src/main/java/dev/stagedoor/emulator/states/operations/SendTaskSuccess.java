package dev.stagedoor.emulator.states.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.error.api.InvalidOutputException;
import dev.stagedoor.emulator.states.execution.JsonText;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_SendTaskSuccess.html">SendTaskSuccess</a>. */
final class SendTaskSuccess implements Operation {

    private static final Set<String> MEMBERS = Set.of("taskToken", "output");

    private final StatesContext states;

    SendTaskSuccess(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        String text = members.sensitive("output", 0, 262_144);
        JsonNode output = output(text == null ? members.required("output") : text);
        PendingTasks.find(states.tokens(), members.required("taskToken"), states.tokens()::take).succeeded(output,
                text);
        return Future.succeededFuture(AwsResponse.ok(Json.object()));
    }

    private static JsonNode output(String text) {
        try {
            return JsonText.parse(text);
        } catch (JsonText.NotJsonException e) {
            throw new InvalidOutputException(e.getMessage());
        }
    }
}
