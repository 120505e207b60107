package dev.stagedoor.emulator.containers.ecr.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.ecr.store.LayerFiles;
import dev.stagedoor.emulator.containers.ecr.store.Registry;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchCheckLayerAvailability.html">BatchCheckLayerAvailability</a>. */
public final class BatchCheckLayerAvailability implements Operation {

    private final Registry registry;
    private final LayerFiles layers;

    public BatchCheckLayerAvailability(Registry registry, LayerFiles layers) {
        this.registry = registry;
        this.layers = layers;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "registryId", "repositoryName", "layerDigests");
        String repository = registry.repository(input.required("repositoryName")).name();
        ObjectNode output = Json.object();
        ArrayNode found = output.putArray("layers");
        for (String digest : input.texts("layerDigests")) {
            ObjectNode layer = found.addObject().put("layerDigest", digest);
            if (layers.exists(repository, digest)) {
                layer.put("layerAvailability", "AVAILABLE").put("layerSize", layers.size(repository, digest));
            } else {
                layer.put("layerAvailability", "UNAVAILABLE");
            }
        }
        output.putArray("failures");
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
