package dev.stagedoor.emulator.gateway.control.tags;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Shapes;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetTags.html">GetTags</a>. */
final class GetTags implements ControlOperation {

    private final ApiStore store;

    GetTags(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        ObjectNode answer = Json.object();
        answer.set("tags", Shapes.textMap(new TaggedResource(store, request.text("resourceArn")).tags()));
        return AwsResponse.ok(answer);
    }
}
