package dev.stagedoor.emulator.data.s3.operations;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html">DeleteBucket</a>. */
final class DeleteBucket implements Operation {

    private final S3Engine engine;

    DeleteBucket(S3Engine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        String name = engine.bucket(request).name();
        return engine.onWorker(() -> {
            engine.buckets().delete(name);
            return AwsResponse.empty(204);
        });
    }
}
