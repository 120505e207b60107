package dev.stagedoor.emulator.gateway.control.v2;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;

/** See <a href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/vpclinks.html">GetVpcLinks</a>. */
final class GetVpcLinks implements ControlOperation {

    private final VpcLinks links;

    GetVpcLinks(VpcLinks links) {
        this.links = links;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input.of(request, "maxResults", "nextToken");
        ObjectNode answer = Json.object();
        // There are never more than fit on one page.
        links.all().forEach(link -> answer.withArray("/items").add(link.shape()));
        return AwsResponse.ok(answer);
    }
}
