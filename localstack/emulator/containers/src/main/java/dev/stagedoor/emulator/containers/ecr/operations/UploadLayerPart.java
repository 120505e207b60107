package dev.stagedoor.emulator.containers.ecr.operations;

import java.util.Base64;

import dev.stagedoor.emulator.containers.ecr.error.EcrException;
import dev.stagedoor.emulator.containers.ecr.store.Uploads;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_UploadLayerPart.html">UploadLayerPart</a>. */
public final class UploadLayerPart implements Operation {

    private final Vertx vertx;
    private final Uploads uploads;
    private final String accountId;

    public UploadLayerPart(Vertx vertx, Uploads uploads, String accountId) {
        this.vertx = vertx;
        this.uploads = uploads;
        this.accountId = accountId;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "registryId", "repositoryName", "uploadId", "partFirstByte",
                "partLastByte", "layerPartBlob");
        String repository = input.required("repositoryName");
        String uploadId = input.required("uploadId");
        int first = input.number("partFirstByte", 0, Integer.MAX_VALUE, 0);
        int last = input.number("partLastByte", 0, Integer.MAX_VALUE, 0);
        return vertx.executeBlocking(() -> {
            byte[] part = bytes(input.required("layerPartBlob"));
            long received = uploads.part(repository, uploadId, first, last, part);
            return AwsResponse.ok(Json.object().put("registryId", accountId).put("repositoryName", repository)
                    .put("uploadId", uploadId).put("lastByteReceived", received));
        }, false);
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw EcrException.invalidPart("layerPartBlob is no base64: " + e.getMessage());
        }
    }
}
