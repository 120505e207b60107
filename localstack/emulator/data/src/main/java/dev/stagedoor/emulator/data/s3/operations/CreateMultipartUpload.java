package dev.stagedoor.emulator.data.s3.operations;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateMultipartUpload.html">CreateMultipartUpload</a>. */
final class CreateMultipartUpload implements Operation {

    private final S3Engine engine;

    CreateMultipartUpload(S3Engine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        String key = engine.key(request);
        String id = engine.ids().lower(64);
        engine.bucket(request).begin(id, key, Metadata.of(request));
        return Future.succeededFuture(AwsResponse.ok(Json.object().put("Bucket", request.text("Bucket"))
                .put("Key", key).put("UploadId", id)));
    }
}
