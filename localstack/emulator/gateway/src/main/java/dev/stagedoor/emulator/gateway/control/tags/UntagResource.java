package dev.stagedoor.emulator.gateway.control.tags;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_UntagResource.html">UntagResource</a>. */
final class UntagResource implements ControlOperation {

    private final TaggedResources resources;

    UntagResource(TaggedResources resources) {
        this.resources = resources;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "resourceArn", "tagKeys");
        resources.find(input.text("resourceArn")).change(tags -> {
            input.texts("tagKeys").forEach(tags::remove);
            return tags;
        });
        return AwsResponse.empty(204);
    }
}
