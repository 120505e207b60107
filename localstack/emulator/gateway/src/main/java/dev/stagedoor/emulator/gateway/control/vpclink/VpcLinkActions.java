package dev.stagedoor.emulator.gateway.control.vpclink;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.GatewayAction;
import dev.stagedoor.emulator.gateway.control.GatewayRoute;
import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.error.NotFoundException;
import dev.stagedoor.emulator.gateway.error.UnsupportedMemberException;

/**
 * The actions on VPC links V1, of which there are none: they need a Network Load Balancer. V2 is in {@code control.v2}.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_VpcLink.html">VpcLink</a>.
 */
public final class VpcLinkActions {

    private static final String VPC_LINKS = "/vpclinks";
    private static final String VPC_LINK = VPC_LINKS + "/{vpcLinkId}";

    private VpcLinkActions() {}

    public static List<GatewayAction> all() {
        return List.of(GatewayRoute.of("CreateVpcLink", "POST", VPC_LINKS).runs(VpcLinkActions::create),
                GatewayRoute.of("GetVpcLinks", "GET", VPC_LINKS).paged().runs(VpcLinkActions::list),
                GatewayRoute.of("GetVpcLink", "GET", VPC_LINK).runs(VpcLinkActions::missing),
                GatewayRoute.of("UpdateVpcLink", "PATCH", VPC_LINK).runs(VpcLinkActions::update),
                GatewayRoute.of("DeleteVpcLink", "DELETE", VPC_LINK).runs(VpcLinkActions::missing));
    }

    private static AwsResponse create(AwsRequest request) {
        throw new UnsupportedMemberException(
                "VPC links V1 (Network Load Balancers): create one by apigatewayv2:CreateVpcLink");
    }

    private static AwsResponse list(AwsRequest request) {
        ObjectNode answer = Json.object();
        answer.putArray("items");
        return AwsResponse.ok(answer);
    }

    private static AwsResponse update(AwsRequest request) {
        PatchOperation.of(request);
        return missing(request);
    }

    private static AwsResponse missing(AwsRequest request) {
        throw new NotFoundException("Invalid Vpc Link identifier specified");
    }
}
