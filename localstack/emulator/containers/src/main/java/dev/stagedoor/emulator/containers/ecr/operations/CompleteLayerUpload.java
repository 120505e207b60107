package dev.stagedoor.emulator.containers.ecr.operations;

import java.util.List;

import dev.stagedoor.emulator.containers.ecr.error.EcrException;
import dev.stagedoor.emulator.containers.ecr.store.LayerFiles;
import dev.stagedoor.emulator.containers.ecr.store.Uploads;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CompleteLayerUpload.html">CompleteLayerUpload</a>: the digest must be that of what came. */
public final class CompleteLayerUpload implements Operation {

    private final Vertx vertx;
    private final Uploads uploads;
    private final String accountId;

    public CompleteLayerUpload(Vertx vertx, Uploads uploads, String accountId) {
        this.vertx = vertx;
        this.uploads = uploads;
        this.accountId = accountId;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "registryId", "repositoryName", "uploadId", "layerDigests");
        String repository = input.required("repositoryName");
        String uploadId = input.required("uploadId");
        List<String> digests = input.texts("layerDigests");
        if (digests.size() != 1 || !LayerFiles.isDigest(digests.get(0))) {
            throw EcrException.invalid("layerDigests must be one digest of the form sha256:<64 hexadecimal digits>");
        }
        return vertx.executeBlocking(() -> {
            String digest = uploads.complete(repository, uploadId, digests.get(0));
            return AwsResponse.ok(Json.object().put("registryId", accountId).put("repositoryName", repository)
                    .put("uploadId", uploadId).put("layerDigest", digest));
        }, false);
    }
}
