package dev.stagedoor.emulator.gateway.control.tags;

import java.util.List;

import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.GatewayAction;
import dev.stagedoor.emulator.gateway.control.GatewayRoute;
import dev.stagedoor.emulator.gateway.control.usageplan.UsagePlans;

/** The actions on tags, each with its path. */
public final class TagActions {

    private static final String RESOURCE = "/tags/{resourceArn}";

    private TagActions() {}

    public static List<GatewayAction> all(ApiStore store, UsagePlans plans) {
        TaggedResources resources = new TaggedResources(store, plans);
        return List.of(
                GatewayRoute.of("TagResource", "PUT", RESOURCE).runs(new TagResource(resources)),
                GatewayRoute.of("UntagResource", "DELETE", RESOURCE).queryList("tagKeys")
                        .runs(new UntagResource(resources)),
                GatewayRoute.of("GetTags", "GET", RESOURCE).paged().runs(new GetTags(resources)));
    }
}
