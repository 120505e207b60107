package dev.stagedoor.emulator.containers.ecr.operations;

import dev.stagedoor.emulator.containers.ecr.model.Repository;
import dev.stagedoor.emulator.containers.ecr.store.Registry;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DeleteRepository.html">DeleteRepository</a>. */
public final class DeleteRepository implements Operation {

    private final Registry registry;
    private final String accountId;

    public DeleteRepository(Registry registry, String accountId) {
        this.registry = registry;
        this.accountId = accountId;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "registryId", "repositoryName", "force");
        Repository gone = registry.delete(input.required("repositoryName"), input.flag("force"));
        return Future
                .succeededFuture(AwsResponse.ok(Json.object().set("repository", Shapes.repository(gone, accountId))));
    }
}
