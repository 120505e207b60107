package dev.stagedoor.emulator.data.s3.operations;

import java.util.Optional;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.s3.store.Bucket;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html">GetObject</a>. */
final class GetObject implements Operation {

    private final S3Engine engine;

    GetObject(S3Engine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Bucket bucket = engine.bucket(request);
        String key = engine.key(request);
        return engine.onWorker(() -> read(request, bucket, key));
    }

    /** An object that is replaced between the look-up and the read is looked up again. */
    private static AwsResponse read(AwsRequest request, Bucket bucket, String key) {
        while (true) {
            ObjectAnswer answer = ObjectAnswer.of(request, bucket.require(key));
            Optional<Buffer> content = bucket.read(answer.object(), answer.range());
            if (content.isPresent()) {
                return answer.with(content.get());
            }
        }
    }
}
