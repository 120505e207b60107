package dev.stagedoor.emulator.gateway.control.v2;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;

/** See <a href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/tags-resource-arn.html">UntagResource</a>. */
final class UntagResource implements ControlOperation {

    private final VpcLinks links;

    UntagResource(VpcLinks links) {
        this.links = links;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "resourceArn", "tagKeys");
        links.change(VpcLinkArn.id(request), link -> {
            Map<String, String> tags = new LinkedHashMap<>(link.tags());
            input.texts("tagKeys").forEach(tags::remove);
            return link.withTags(tags);
        });
        return AwsResponse.empty(204);
    }
}
