package dev.stagedoor.emulator.data.s3.operations;

import java.util.Map;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.s3.error.BucketAlreadyOwnedByYouException;
import dev.stagedoor.emulator.data.s3.error.IllegalLocationConstraintException;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html">CreateBucket</a>. */
final class CreateBucket implements Operation {

    private static final String NORTH_VIRGINIA = "us-east-1";

    private final S3Engine engine;

    CreateBucket(S3Engine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        String region = engine.account().region();
        String constraint = request.input().path("CreateBucketConfiguration").path("LocationConstraint").asText("");
        boolean legal = region.equals(NORTH_VIRGINIA) ? constraint.isEmpty() : constraint.equals(region);
        if (!legal) {
            throw new IllegalLocationConstraintException(constraint.isEmpty() ? "unspecified" : constraint);
        }
        String name = request.required("Bucket");
        try {
            engine.buckets().create(name);
        } catch (BucketAlreadyOwnedByYouException e) {
            // In North Virginia alone, S3 answers success to an owner who creates a bucket again.
            if (!region.equals(NORTH_VIRGINIA)) {
                throw e;
            }
        }
        return Future.succeededFuture(AwsResponse.raw(200, Map.of("Location", "/" + name), Buffer.buffer()));
    }
}
