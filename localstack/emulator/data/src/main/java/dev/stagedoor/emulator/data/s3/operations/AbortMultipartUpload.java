package dev.stagedoor.emulator.data.s3.operations;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.s3.store.Bucket;
import dev.stagedoor.emulator.data.s3.store.MultipartUpload;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortMultipartUpload.html">AbortMultipartUpload</a>. */
final class AbortMultipartUpload implements Operation {

    private final S3Engine engine;

    AbortMultipartUpload(S3Engine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Bucket bucket = engine.bucket(request);
        MultipartUpload upload = bucket.requireUpload(request.text("UploadId"), engine.key(request));
        return engine.onWorker(() -> {
            bucket.end(upload);
            return AwsResponse.empty(204);
        });
    }
}
