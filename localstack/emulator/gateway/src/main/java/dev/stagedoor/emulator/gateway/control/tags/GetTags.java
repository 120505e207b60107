package dev.stagedoor.emulator.gateway.control.tags;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Shapes;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetTags.html">GetTags</a>. */
final class GetTags implements ControlOperation {

    private final TaggedResources resources;

    GetTags(TaggedResources resources) {
        this.resources = resources;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        ObjectNode answer = Json.object();
        answer.set("tags", Shapes.textMap(resources.find(request.text("resourceArn")).tags()));
        return AwsResponse.ok(answer);
    }
}
