package dev.stagedoor.emulator.data.s3.operations;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.s3.error.NoSuchConfigurationException;
import dev.stagedoor.emulator.data.s3.store.Bucket;
import dev.stagedoor.emulator.data.s3.store.BucketPolicy;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicy.html">GetBucketPolicy</a>. */
final class GetBucketPolicy implements Operation {

    private final S3Engine engine;

    GetBucketPolicy(S3Engine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Bucket bucket = engine.bucket(request);
        BucketPolicy policy = bucket.policy().orElseThrow(() -> new NoSuchConfigurationException(
                "NoSuchBucketPolicy", "The bucket policy does not exist", bucket.name()));
        return Future.succeededFuture(AwsResponse.ok(Json.object().put("Policy", policy.text())));
    }
}
