package dev.stagedoor.emulator.gateway.control.v2;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;

/** See <a href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/vpclinks-vpclinkid.html">UpdateVpcLink</a>. */
final class UpdateVpcLink implements ControlOperation {

    private final VpcLinks links;

    UpdateVpcLink(VpcLinks links) {
        this.links = links;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "vpcLinkId", "name");
        return AwsResponse.ok(links.change(input.text("vpcLinkId"),
                link -> input.has("name") ? link.withName(VpcLink.checkedName(input.text("name"))) : link).shape());
    }
}
