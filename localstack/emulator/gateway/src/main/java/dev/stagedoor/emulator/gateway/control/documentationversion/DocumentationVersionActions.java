package dev.stagedoor.emulator.gateway.control.documentationversion;

import java.time.Clock;
import java.util.List;

import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.GatewayAction;
import dev.stagedoor.emulator.gateway.control.GatewayRoute;

/** The actions on documentation versions, each with its path. */
public final class DocumentationVersionActions {

    private static final String DOCUMENTATION_VERSIONS = "/restapis/{restApiId}/documentation/versions";
    private static final String DOCUMENTATION_VERSION = DOCUMENTATION_VERSIONS + "/{documentationVersion}";

    private DocumentationVersionActions() {}

    public static List<GatewayAction> all(ApiStore store, Clock clock) {
        return List.of(
                GatewayRoute.of("CreateDocumentationVersion", "POST", DOCUMENTATION_VERSIONS)
                        .runs(new CreateDocumentationVersion(store, clock)),
                GatewayRoute.of("GetDocumentationVersions", "GET", DOCUMENTATION_VERSIONS).paged()
                        .runs(new GetDocumentationVersions(store)),
                GatewayRoute.of("GetDocumentationVersion", "GET", DOCUMENTATION_VERSION)
                        .runs(new GetDocumentationVersion(store)),
                GatewayRoute.of("DeleteDocumentationVersion", "DELETE", DOCUMENTATION_VERSION)
                        .runs(new DeleteDocumentationVersion(store)));
    }
}
