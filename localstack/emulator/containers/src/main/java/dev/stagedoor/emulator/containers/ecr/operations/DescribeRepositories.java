package dev.stagedoor.emulator.containers.ecr.operations;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.ecr.model.Repository;
import dev.stagedoor.emulator.containers.ecr.store.Registry;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeRepositories.html">DescribeRepositories</a>. */
public final class DescribeRepositories implements Operation {

    private final Registry registry;
    private final String accountId;

    public DescribeRepositories(Registry registry, String accountId) {
        this.registry = registry;
        this.accountId = accountId;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "registryId", "repositoryNames", "maxResults");
        List<String> names = input.texts("repositoryNames");
        List<Repository> found = names.isEmpty()
                ? registry.repositories()
                : names.stream().map(registry::repository).toList();
        ObjectNode output = Json.object();
        ArrayNode list = output.putArray("repositories");
        found.forEach(r -> list.add(Shapes.repository(r, accountId)));
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
