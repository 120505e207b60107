package dev.stagedoor.emulator.gateway.control.documentationpart;

import java.util.List;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.GatewayAction;
import dev.stagedoor.emulator.gateway.control.GatewayRoute;

/** The actions on documentation parts, each with its path. */
public final class DocumentationPartActions {

    private static final String DOCUMENTATION_PARTS = "/restapis/{restApiId}/documentation/parts";
    private static final String DOCUMENTATION_PART = DOCUMENTATION_PARTS + "/{documentationPartId}";

    private DocumentationPartActions() {}

    public static List<GatewayAction> all(ApiStore store, Ids ids) {
        return List.of(
                GatewayRoute.of("CreateDocumentationPart", "POST", DOCUMENTATION_PARTS)
                        .runs(new CreateDocumentationPart(store, ids)),
                GatewayRoute.of("GetDocumentationParts", "GET", DOCUMENTATION_PARTS).paged()
                        .query("type", "path", "locationStatus")
                        .queryAs("name", "nameQuery").runs(new GetDocumentationParts(store)),
                GatewayRoute.of("GetDocumentationPart", "GET", DOCUMENTATION_PART)
                        .runs(new GetDocumentationPart(store)),
                GatewayRoute.of("UpdateDocumentationPart", "PATCH", DOCUMENTATION_PART)
                        .runs(new UpdateDocumentationPart(store)),
                GatewayRoute.of("DeleteDocumentationPart", "DELETE", DOCUMENTATION_PART)
                        .runs(new DeleteDocumentationPart(store)),
                GatewayRoute.of("ImportDocumentationParts", "PUT", DOCUMENTATION_PARTS).rawPayload().query("mode")
                        .queryAs("failonwarnings", "failOnWarnings").runs(new ImportDocumentationParts(store, ids)));
    }
}
