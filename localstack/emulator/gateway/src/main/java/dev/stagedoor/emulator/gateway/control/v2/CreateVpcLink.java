package dev.stagedoor.emulator.gateway.control.v2;

import java.time.Clock;
import java.util.Map;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.error.BadRequestException;

/** See <a href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/vpclinks.html">CreateVpcLink</a>. */
final class CreateVpcLink implements ControlOperation {

    private final VpcLinks links;
    private final Ids ids;
    private final Clock clock;

    CreateVpcLink(VpcLinks links, Ids ids, Clock clock) {
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "name", "subnetIds", "securityGroupIds", "tags");
        if (input.texts("subnetIds").isEmpty()) {
            throw new BadRequestException("SubnetIds cannot be empty");
        }
        VpcLink link = new VpcLink(ids.lower(6), VpcLink.checkedName(input.text("name")), input.texts("subnetIds"),
                input.texts("securityGroupIds"), clock.instant(), Map.copyOf(input.textMap("tags")));
        links.add(link);
        return AwsResponse.of(201, link.shape());
    }
}
