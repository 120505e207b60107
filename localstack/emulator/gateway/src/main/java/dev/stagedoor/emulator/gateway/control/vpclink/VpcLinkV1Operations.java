package dev.stagedoor.emulator.gateway.control.vpclink;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.NotFoundException;
import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.control.UnsupportedMemberException;

/**
 * VPC links V1, of which there are none: they need a Network Load Balancer. V2 is in {@code control.v2}.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_VpcLink.html">VpcLink</a>.
 */
public final class VpcLinkV1Operations {

    public Map<String, ControlOperation> all() {
        return Map.of("CreateVpcLink", VpcLinkV1Operations::create, "GetVpcLinks", VpcLinkV1Operations::list,
                "GetVpcLink", VpcLinkV1Operations::missing, "DeleteVpcLink", VpcLinkV1Operations::missing,
                "UpdateVpcLink", VpcLinkV1Operations::update);
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
