package dev.stagedoor.emulator.data.s3.operations;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.s3.store.Bucket;
import dev.stagedoor.emulator.data.s3.store.WriteCondition;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html">DeleteObject</a>. */
final class DeleteObject implements Operation {

    private final S3Engine engine;

    DeleteObject(S3Engine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Bucket bucket = engine.bucket(request);
        String key = engine.key(request);
        WriteCondition condition = WriteCondition.of(request.text("IfMatch"), null);
        return engine.onWorker(() -> {
            bucket.delete(key, condition);
            return AwsResponse.empty(204);
        });
    }
}
