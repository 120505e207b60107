package dev.stagedoor.emulator.data.s3.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/**
 * <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html">GetBucketLocation</a>: empty for
 * us-east-1, as in S3.
 */
final class GetBucketLocation implements Operation {

    private final S3Engine engine;

    GetBucketLocation(S3Engine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        engine.bucket(request);
        String region = engine.account().region();
        ObjectNode output = Json.object();
        output.put("LocationConstraint", region.equals("us-east-1") ? null : region);
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
