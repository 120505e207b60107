package dev.stagedoor.emulator.data.s3.operations;

import java.util.Map;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html">HeadBucket</a>. */
final class HeadBucket implements Operation {

    private final S3Engine engine;

    HeadBucket(S3Engine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        engine.bucket(request);
        return Future.succeededFuture(AwsResponse.raw(200,
                Map.of("x-amz-bucket-region", engine.account().region()), Buffer.buffer()));
    }
}
