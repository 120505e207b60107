package dev.stagedoor.emulator.gateway.control.v2;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Shapes;

/** See <a href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/tags-resource-arn.html">GetTags</a>. */
final class GetTags implements ControlOperation {

    private final VpcLinks links;

    GetTags(VpcLinks links) {
        this.links = links;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        ObjectNode answer = Json.object();
        answer.set("tags", Shapes.textMap(links.get(VpcLinkArn.id(request)).tags()));
        return AwsResponse.ok(answer);
    }
}
