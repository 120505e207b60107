package dev.stagedoor.emulator.containers.ecr.operations;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.ecr.error.EcrException;
import dev.stagedoor.emulator.containers.ecr.model.Image;
import dev.stagedoor.emulator.containers.ecr.store.Registry;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeImages.html">DescribeImages</a>. */
public final class DescribeImages implements Operation {

    private final Registry registry;
    private final String accountId;

    public DescribeImages(Registry registry, String accountId) {
        this.registry = registry;
        this.accountId = accountId;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "registryId", "repositoryName", "imageIds", "maxResults");
        String repository = registry.repository(input.required("repositoryName")).name();
        List<Members> ids = input.objects("imageIds", "imageTag", "imageDigest");
        List<Image> found = ids.isEmpty()
                ? registry.images(repository)
                : ids.stream().map(Shapes::reference).map(reference -> registry.find(repository, reference)
                        .orElseThrow(() -> EcrException.imageNotFound(reference, repository))).toList();
        ObjectNode output = Json.object();
        ArrayNode details = output.putArray("imageDetails");
        for (Image image : found) {
            ObjectNode detail = details.addObject().put("registryId", accountId).put("repositoryName", repository)
                    .put("imageDigest", image.digest()).put("imageSizeInBytes", image.size())
                    .put("imagePushedAt", image.pushedAt().toEpochMilli() / 1000.0)
                    .put("imageManifestMediaType", image.mediaType());
            image.tags().forEach(detail.putArray("imageTags")::add);
        }
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
