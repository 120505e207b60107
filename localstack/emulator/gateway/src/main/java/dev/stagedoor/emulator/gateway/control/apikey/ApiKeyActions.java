package dev.stagedoor.emulator.gateway.control.apikey;

import java.time.Clock;
import java.util.List;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.gateway.control.GatewayAction;
import dev.stagedoor.emulator.gateway.control.GatewayRoute;
import dev.stagedoor.emulator.gateway.control.usageplan.UsagePlans;

/** The actions on API keys, each with its path. */
public final class ApiKeyActions {

    private static final String API_KEYS = "/apikeys";
    private static final String API_KEY = API_KEYS + "/{apiKey}";

    private ApiKeyActions() {}

    public static List<GatewayAction> all(UsagePlans plans, Ids ids, Clock clock) {
        return List.of(
                GatewayRoute.of("CreateApiKey", "POST", API_KEYS).runs(new CreateApiKey(plans, ids, clock)),
                GatewayRoute.of("ImportApiKeys", "POST", API_KEYS + "?mode=import").rawPayload().query("format")
                        .queryAs("failonwarnings", "failOnWarnings").runs(new ImportApiKeys(plans, ids, clock)),
                GatewayRoute.of("GetApiKeys", "GET", API_KEYS).paged().queryAs("name", "nameQuery")
                        .query("customerId", "includeValues").runs(new GetApiKeys(plans)),
                GatewayRoute.of("GetApiKey", "GET", API_KEY).query("includeValue").runs(new GetApiKey(plans)),
                GatewayRoute.of("UpdateApiKey", "PATCH", API_KEY).runs(new UpdateApiKey(plans, clock)),
                GatewayRoute.of("DeleteApiKey", "DELETE", API_KEY).runs(new DeleteApiKey(plans)));
    }
}
