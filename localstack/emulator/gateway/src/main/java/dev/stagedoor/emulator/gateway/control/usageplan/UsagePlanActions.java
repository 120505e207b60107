package dev.stagedoor.emulator.gateway.control.usageplan;

import java.time.Clock;
import java.util.List;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.GatewayAction;
import dev.stagedoor.emulator.gateway.control.GatewayRoute;

/** The actions on usage plans and on the keys in them, each with its path. */
public final class UsagePlanActions {

    private static final String USAGE_PLANS = "/usageplans";
    private static final String USAGE_PLAN = USAGE_PLANS + "/{usagePlanId}";
    private static final String KEYS = USAGE_PLAN + "/keys";
    private static final String USAGE = "/usage";
    private static final String KEY = KEYS + "/{keyId}";

    private UsagePlanActions() {}

    public static List<GatewayAction> all(UsagePlans plans, ApiStore apis, Ids ids, Clock clock) {
        return List.of(
                GatewayRoute.of("CreateUsagePlan", "POST", USAGE_PLANS).runs(new CreateUsagePlan(plans, apis, ids)),
                GatewayRoute.of("GetUsagePlans", "GET", USAGE_PLANS).paged().query("keyId")
                        .runs(new GetUsagePlans(plans)),
                GatewayRoute.of("GetUsagePlan", "GET", USAGE_PLAN).runs(new GetUsagePlan(plans)),
                GatewayRoute.of("UpdateUsagePlan", "PATCH", USAGE_PLAN).runs(new UpdateUsagePlan(plans, apis)),
                GatewayRoute.of("DeleteUsagePlan", "DELETE", USAGE_PLAN).runs(new DeleteUsagePlan(plans)),
                GatewayRoute.of("CreateUsagePlanKey", "POST", KEYS).runs(new CreateUsagePlanKey(plans)),
                GatewayRoute.of("GetUsagePlanKeys", "GET", KEYS).paged().queryAs("name", "nameQuery")
                        .runs(new GetUsagePlanKeys(plans)),
                GatewayRoute.of("GetUsagePlanKey", "GET", KEY).runs(new GetUsagePlanKey(plans)),
                GatewayRoute.of("DeleteUsagePlanKey", "DELETE", KEY).runs(new DeleteUsagePlanKey(plans)),
                GatewayRoute.of("GetUsage", "GET", USAGE_PLAN + USAGE).paged().query("keyId", "startDate", "endDate")
                        .runs(new GetUsage(plans)),
                GatewayRoute.of("UpdateUsage", "PATCH", KEY + USAGE).runs(new UpdateUsage(plans, clock)));
    }
}
