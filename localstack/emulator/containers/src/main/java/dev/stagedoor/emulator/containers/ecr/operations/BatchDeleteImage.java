package dev.stagedoor.emulator.containers.ecr.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.ecr.store.Registry;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchDeleteImage.html">BatchDeleteImage</a>. */
public final class BatchDeleteImage implements Operation {

    private final Registry registry;

    public BatchDeleteImage(Registry registry) {
        this.registry = registry;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "registryId", "repositoryName", "imageIds");
        String repository = registry.repository(input.required("repositoryName")).name();
        ObjectNode output = Json.object();
        ArrayNode deleted = output.putArray("imageIds");
        ArrayNode failures = output.putArray("failures");
        for (Members id : input.objects("imageIds", "imageTag", "imageDigest")) {
            registry.find(repository, Shapes.reference(id)).ifPresentOrElse(image -> {
                registry.remove(repository, image);
                deleted.add(Shapes.imageId(image, id.text("imageTag")));
            }, () -> failures.addObject().put("failureCode", "ImageNotFound").put("failureReason",
                    "Requested image not found"));
        }
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
