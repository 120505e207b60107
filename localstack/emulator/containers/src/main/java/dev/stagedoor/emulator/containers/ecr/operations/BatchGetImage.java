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

/** <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchGetImage.html">BatchGetImage</a>. */
public final class BatchGetImage implements Operation {

    private final Registry registry;
    private final String accountId;

    public BatchGetImage(Registry registry, String accountId) {
        this.registry = registry;
        this.accountId = accountId;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "registryId", "repositoryName", "imageIds", "acceptedMediaTypes");
        String repository = registry.repository(input.required("repositoryName")).name();
        ObjectNode output = Json.object();
        ArrayNode images = output.putArray("images");
        ArrayNode failures = output.putArray("failures");
        for (Members id : input.objects("imageIds", "imageTag", "imageDigest")) {
            registry.find(repository, Shapes.reference(id)).ifPresentOrElse(
                    image -> images.add(Shapes.image(image, repository, accountId, id.text("imageTag"))),
                    () -> failures.addObject().put("failureCode", "ImageNotFound")
                            .put("failureReason", "Requested image not found")
                            .set("imageId", Json.object().put("imageTag", Shapes.reference(id))));
        }
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
