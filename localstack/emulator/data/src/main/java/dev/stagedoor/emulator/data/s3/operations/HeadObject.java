package dev.stagedoor.emulator.data.s3.operations;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html">HeadObject</a>. */
final class HeadObject implements Operation {

    private final S3Engine engine;

    HeadObject(S3Engine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        ObjectAnswer answer = ObjectAnswer.of(request, engine.bucket(request).require(engine.key(request)));
        return Future.succeededFuture(answer.with(Buffer.buffer()));
    }
}
