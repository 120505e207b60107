package dev.stagedoor.emulator.gateway.control.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.control.Shapes;
import dev.stagedoor.emulator.gateway.model.Deployment;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.Resource;

/** The shape Deployment. */
final class DeploymentJson {

    private DeploymentJson() {}

    static ObjectNode of(Deployment deployment) {
        ObjectNode shape = Json.object().put("id", deployment.id()).put("createdDate",
                deployment.createdDate().getEpochSecond());
        Shapes.put(shape, "description", deployment.description());
        return shape;
    }

    /** With the methods of each path and how they are guarded ({@code embed=apisummary}). */
    static ObjectNode withSummary(Deployment deployment) {
        ObjectNode summary = Json.object();
        for (Resource resource : deployment.api().resources().values()) {
            if (!resource.methods().isEmpty()) {
                ObjectNode methods = summary.putObject(resource.path());
                for (Method method : resource.methods().values()) {
                    methods.putObject(method.httpMethod()).put("authorizationType", method.authorizationType())
                            .put("apiKeyRequired", method.apiKeyRequired());
                }
            }
        }
        ObjectNode shape = of(deployment);
        shape.set("apiSummary", summary);
        return shape;
    }
}
