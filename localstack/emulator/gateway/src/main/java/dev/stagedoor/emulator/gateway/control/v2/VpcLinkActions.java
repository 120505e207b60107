package dev.stagedoor.emulator.gateway.control.v2;

import java.time.Clock;
import java.util.List;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.GatewayAction;
import dev.stagedoor.emulator.gateway.control.GatewayRoute;

/** The actions on VPC links and their tags, each with its path. */
final class VpcLinkActions {

    private static final String VPC_LINKS = "/v2/vpclinks";
    private static final String VPC_LINK = VPC_LINKS + "/{vpcLinkId}";
    private static final String TAGS = "/v2/tags/{resourceArn}";

    private VpcLinkActions() {}

    static List<GatewayAction> all(VpcLinks links, ApiStore apis, Ids ids, Clock clock) {
        return List.of(
                GatewayRoute.of("CreateVpcLink", "POST", VPC_LINKS).runs(new CreateVpcLink(links, ids, clock)),
                GatewayRoute.of("GetVpcLinks", "GET", VPC_LINKS).query("maxResults", "nextToken")
                        .runs(new GetVpcLinks(links)),
                GatewayRoute.of("GetVpcLink", "GET", VPC_LINK).runs(new GetVpcLink(links)),
                GatewayRoute.of("UpdateVpcLink", "PATCH", VPC_LINK).runs(new UpdateVpcLink(links)),
                GatewayRoute.of("DeleteVpcLink", "DELETE", VPC_LINK).runs(new DeleteVpcLink(links, apis)),
                GatewayRoute.of("TagResource", "POST", TAGS).runs(new TagResource(links)),
                GatewayRoute.of("UntagResource", "DELETE", TAGS).queryList("tagKeys").runs(new UntagResource(links)),
                GatewayRoute.of("GetTags", "GET", TAGS).runs(new GetTags(links)));
    }
}
