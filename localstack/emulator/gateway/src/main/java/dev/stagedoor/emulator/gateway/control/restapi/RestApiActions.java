package dev.stagedoor.emulator.gateway.control.restapi;

import java.time.Clock;
import java.util.List;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.GatewayAction;
import dev.stagedoor.emulator.gateway.control.GatewayRoute;
import dev.stagedoor.emulator.gateway.control.StagePublisher;
import dev.stagedoor.emulator.gateway.openapi.OpenApiImporter;

/** The actions on APIs, each with its path. */
public final class RestApiActions {

    private static final String APIS = "/restapis";
    private static final String API = APIS + "/{restApiId}";

    private RestApiActions() {}

    public static List<GatewayAction> all(ApiStore store, StagePublisher publisher, Ids ids, Clock clock) {
        OpenApiImporter importer = new OpenApiImporter(ids);
        return List.of(
                GatewayRoute.of("CreateRestApi", "POST", APIS).runs(new CreateRestApi(store, ids, clock)),
                GatewayRoute.of("ImportRestApi", "POST", APIS + "?mode=import").rawPayload()
                        .queryAs("failonwarnings", "failOnWarnings").queryMap("parameters")
                        .runs(new ImportRestApi(store, ids, clock, importer)),
                GatewayRoute.of("PutRestApi", "PUT", API).rawPayload().query("mode")
                        .queryAs("failonwarnings", "failOnWarnings").queryMap("parameters")
                        .runs(new PutRestApi(store, importer)),
                GatewayRoute.of("GetRestApis", "GET", APIS).paged().runs(new GetRestApis(store)),
                GatewayRoute.of("GetRestApi", "GET", API).runs(new GetRestApi(store)),
                GatewayRoute.of("UpdateRestApi", "PATCH", API).runs(new UpdateRestApi(store)),
                GatewayRoute.of("DeleteRestApi", "DELETE", API).runs(new DeleteRestApi(store, publisher)));
    }
}
