package dev.stagedoor.emulator.data.s3.operations;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketPolicy.html">DeleteBucketPolicy</a>. */
final class DeleteBucketPolicy implements Operation {

    private final S3Engine engine;

    DeleteBucketPolicy(S3Engine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        engine.bucket(request).policy(null);
        return Future.succeededFuture(AwsResponse.empty(204));
    }
}
