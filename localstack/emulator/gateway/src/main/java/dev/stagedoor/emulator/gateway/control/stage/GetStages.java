package dev.stagedoor.emulator.gateway.control.stage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;

/**
 * All stages, or those of one deployment. The list is called {@code item} here, in AWS's model too.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetStages.html">GetStages</a>.
 */
final class GetStages implements ControlOperation {

    private final ApiStore store;

    GetStages(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        String deploymentId = request.text("deploymentId");
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("item");
        store.get(request.text("restApiId")).stages().values().stream()
                .filter(stage -> deploymentId == null || deploymentId.equals(stage.deploymentId()))
                .forEach(stage -> items.add(StageJson.of(stage)));
        return AwsResponse.ok(answer);
    }
}
