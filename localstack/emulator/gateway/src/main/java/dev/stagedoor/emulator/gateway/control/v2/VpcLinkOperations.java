package dev.stagedoor.emulator.gateway.control.v2;

import java.time.Clock;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiState;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.BadRequestException;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.model.Deployment;
import dev.stagedoor.emulator.gateway.model.RestApi;

/** See <a href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/vpclinks.html">VpcLinks</a>. */
final class VpcLinkOperations {

    private final VpcLinks links;
    private final ApiStore apis;
    private final Ids ids;
    private final Clock clock;

    VpcLinkOperations(VpcLinks links, ApiStore apis, Ids ids, Clock clock) {
        this.links = links;
        this.apis = apis;
        this.ids = ids;
        this.clock = clock;
    }

    Map<String, ControlOperation> all() {
        return Map.of("CreateVpcLink", this::create, "GetVpcLink", this::get, "GetVpcLinks", this::list,
                "UpdateVpcLink", this::update, "DeleteVpcLink", this::delete);
    }

    private AwsResponse create(AwsRequest request) {
        Input input = Input.of(request, "name", "subnetIds", "securityGroupIds", "tags");
        if (input.texts("subnetIds").isEmpty()) {
            throw new BadRequestException("SubnetIds cannot be empty");
        }
        VpcLink link = new VpcLink(ids.lower(6), checkedName(input.text("name")), input.texts("subnetIds"),
                input.texts("securityGroupIds"), clock.instant(), Map.copyOf(input.textMap("tags")));
        links.add(link);
        return AwsResponse.of(201, link.shape());
    }

    private AwsResponse get(AwsRequest request) {
        return AwsResponse.ok(links.get(request.text("vpcLinkId")).shape());
    }

    private AwsResponse list(AwsRequest request) {
        Input.of(request, "maxResults", "nextToken");
        ObjectNode answer = Json.object();
        // There are never more than fit on one page.
        links.all().forEach(link -> answer.withArray("/items").add(link.shape()));
        return AwsResponse.ok(answer);
    }

    private AwsResponse update(AwsRequest request) {
        Input input = Input.of(request, "vpcLinkId", "name");
        return AwsResponse.ok(links.change(input.text("vpcLinkId"),
                link -> input.has("name") ? link.withName(checkedName(input.text("name"))) : link).shape());
    }

    private AwsResponse delete(AwsRequest request) {
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
        return api.resources().values().stream().flatMap(resource -> resource.methods().values().stream())
                .anyMatch(method -> method.integration() != null && id.equals(method.integration().connectionId()));
    }

    private static String checkedName(String name) {
        if (name == null || name.isEmpty() || name.length() > 128) {
            throw new BadRequestException("Name must be between 1 and 128 characters");
        }
        return name;
    }
}
