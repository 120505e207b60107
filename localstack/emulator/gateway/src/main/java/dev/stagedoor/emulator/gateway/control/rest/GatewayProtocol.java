package dev.stagedoor.emulator.gateway.control.rest;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.wire.RestErrorShape;
import dev.stagedoor.emulator.core.wire.RestJsonProtocol;
import dev.stagedoor.emulator.core.wire.RestRoute;
import dev.stagedoor.emulator.core.wire.WrappedProtocol;
import dev.stagedoor.emulator.gateway.control.GatewayRoute;

/** REST-JSON, and the few members of API Gateway that have another name on the wire than in the API's model. */
final class GatewayProtocol extends WrappedProtocol {

    GatewayProtocol(String service, List<RestRoute> routes) {
        super(new RestJsonProtocol(service, RestErrorShape.MESSAGE, routes));
    }

    @Override
    public AwsRequest decode(WireRequest request, Caller caller, String requestId) {
        AwsRequest call = super.decode(request, caller, requestId);
        JsonNode label = call.input().remove(GatewayRoute.METHOD_OF_PATH);
        if (label != null) {
            JsonNode backEnd = call.input().remove("httpMethod");
            call.input().set("httpMethod", label);
            if (backEnd != null) {
                call.input().set("integrationHttpMethod", backEnd);
            }
        }
        return call;
    }

    @Override
    public WireResponse encode(AwsRequest request, AwsResponse response) {
        JsonNode items = response.output().get("items");
        if (items == null) {
            return super.encode(request, response);
        }
        ObjectNode output = response.output().deepCopy();
        output.remove("items");
        output.set(request.operation().endsWith("Usage") ? "values" : "item", items);
        return super.encode(request, new AwsResponse(response.status(), output, Map.copyOf(response.headers()),
                response.payload()));
    }

}
