package dev.stagedoor.emulator.gateway.control.v2;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiState;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.Deployment;
import dev.stagedoor.emulator.gateway.model.RestApi;

/** See <a href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/vpclinks-vpclinkid.html">DeleteVpcLink</a>. */
final class DeleteVpcLink implements ControlOperation {

    private final VpcLinks links;
    private final ApiStore apis;

    DeleteVpcLink(VpcLinks links, ApiStore apis) {
        this.links = links;
        this.apis = apis;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        String id = links.get(request.text("vpcLinkId")).id();
        for (ApiState state : apis.all()) {
            boolean used = uses(state.api(), id)
                    || state.deployments().values().stream().map(Deployment::api).anyMatch(api -> uses(api, id));
            if (used) {
                throw new BadRequestException("Cannot delete vpc link. Vpc link '" + id
                        + "' is referenced in the REST API " + state.api().id() + " or one of its deployments");
            }
        }
        links.remove(id);
        return AwsResponse.empty(202);
    }

    private static boolean uses(RestApi api, String id) {
        return api.methods()
                .anyMatch(method -> method.integration() != null && id.equals(method.integration().connectionId()));
    }
}
