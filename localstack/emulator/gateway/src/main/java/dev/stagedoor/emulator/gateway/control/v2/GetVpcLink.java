package dev.stagedoor.emulator.gateway.control.v2;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;

/** See <a href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/vpclinks-vpclinkid.html">GetVpcLink</a>. */
final class GetVpcLink implements ControlOperation {

    private final VpcLinks links;

    GetVpcLink(VpcLinks links) {
        this.links = links;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        return AwsResponse.ok(links.get(request.text("vpcLinkId")).shape());
    }
}
