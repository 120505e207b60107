package dev.stagedoor.emulator.gateway.control.tags;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_TagResource.html">TagResource</a>. */
final class TagResource implements ControlOperation {

    private final TaggedResources resources;

    TagResource(TaggedResources resources) {
        this.resources = resources;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "resourceArn", "tags");
        resources.find(input.text("resourceArn")).change(tags -> {
            tags.putAll(input.textMap("tags"));
            return tags;
        });
        return AwsResponse.empty(204);
    }
}
