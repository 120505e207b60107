package dev.stagedoor.emulator.states.operations;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.error.Diagnostic;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ValidateStateMachineDefinition.html">ValidateStateMachineDefinition</a>. */
final class ValidateStateMachineDefinition implements Operation {

    private static final Set<String> MEMBERS = Set.of("definition", "type", "severity", "maxResults");
    private static final int MOST = 100;

    private final StatesContext states;

    ValidateStateMachineDefinition(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        MachineType type = "EXPRESS".equals(members.word("type", "STANDARD", "EXPRESS"))
                ? MachineType.EXPRESS
                : MachineType.STANDARD;
        boolean warnings = "WARNING".equals(members.word("severity", "ERROR", "WARNING"));
        int most = members.number("maxResults", 0, MOST, MOST);
        List<Diagnostic> found = states.definitions().validate(members.required("definition"), type).stream()
                .filter(diagnostic -> warnings || diagnostic.isError())
                .toList();
        int shown = most == 0 ? MOST : most;
        boolean failed = found.stream().anyMatch(Diagnostic::isError);
        ObjectNode answer = Json.object().put("result", failed ? "FAIL" : "OK");
        ArrayNode list = answer.putArray("diagnostics");
        found.stream().limit(shown).forEach(diagnostic -> list.add(shape(diagnostic)));
        answer.put("truncated", found.size() > shown);
        return Future.succeededFuture(AwsResponse.ok(answer));
    }

    private static ObjectNode shape(Diagnostic diagnostic) {
        ObjectNode shape = Json.object().put("severity", diagnostic.severity().name()).put("code", diagnostic.code())
                .put("message", diagnostic.message());
        if (diagnostic.location() != null) {
            shape.put("location", diagnostic.location());
        }
        return shape;
    }
}
