package dev.stagedoor.emulator.data.s3.operations;

import java.util.Map;
import java.util.TreeMap;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.s3.error.InvalidArgumentException;
import dev.stagedoor.emulator.data.s3.store.EntityTags;
import dev.stagedoor.emulator.data.s3.store.MultipartUpload;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html">UploadPart</a>. */
final class UploadPart implements Operation {

    private static final int MAX_PARTS = 10_000;

    private final S3Engine engine;

    UploadPart(S3Engine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        MultipartUpload upload = engine.bucket(request).requireUpload(request.text("UploadId"), engine.key(request));
        int number = request.input().path("PartNumber").asInt();
        if (number < 1 || number > MAX_PARTS) {
            throw new InvalidArgumentException("Part number must be an integer between 1 and 10000, inclusive",
                    "partNumber");
        }
        return engine.onWorker(() -> {
            byte[] content = request.payload().getBytes();
            Map<String, String> headers = new TreeMap<>();
            Integrity.verify(request, content)
                    .forEach((algorithm, value) -> headers.put(algorithm.header(), value));
            headers.put("ETag", EntityTags.quoted(upload.put(number, content).etag()));
            return AwsResponse.raw(200, headers, Buffer.buffer());
        });
    }
}
