package dev.stagedoor.emulator.containers.ecr.operations;

import dev.stagedoor.emulator.containers.ecr.store.Registry;
import dev.stagedoor.emulator.containers.ecr.store.Uploads;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_InitiateLayerUpload.html">InitiateLayerUpload</a>. */
public final class InitiateLayerUpload implements Operation {

    /** The smallest that ECR knows: a part is held in memory, as base64 text and as bytes. */
    private static final int PART_SIZE = 5 * 1024 * 1024;

    private final Registry registry;
    private final Uploads uploads;

    public InitiateLayerUpload(Registry registry, Uploads uploads) {
        this.registry = registry;
        this.uploads = uploads;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "registryId", "repositoryName");
        String repository = registry.repository(input.required("repositoryName")).name();
        return Future.succeededFuture(AwsResponse
                .ok(Json.object().put("uploadId", uploads.initiate(repository)).put("partSize", PART_SIZE)));
    }
}
