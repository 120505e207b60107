package dev.stagedoor.emulator.data.s3.operations;

import java.util.Map;
import java.util.TreeMap;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.s3.store.Bucket;
import dev.stagedoor.emulator.data.s3.store.ChecksumAlgorithm;
import dev.stagedoor.emulator.data.s3.store.Digests;
import dev.stagedoor.emulator.data.s3.store.EntityTags;
import dev.stagedoor.emulator.data.s3.store.ObjectMetadata;
import dev.stagedoor.emulator.data.s3.store.StoredObject;
import dev.stagedoor.emulator.data.s3.store.WriteCondition;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html">PutObject</a>. */
final class PutObject implements Operation {

    private final S3Engine engine;

    PutObject(S3Engine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Bucket bucket = engine.bucket(request);
        String key = engine.key(request);
        ObjectMetadata metadata = Metadata.of(request);
        WriteCondition condition = WriteCondition.of(request.text("IfMatch"), request.text("IfNoneMatch"));
        return engine.onWorker(() -> {
            byte[] content = request.payload().getBytes();
            Map<ChecksumAlgorithm, String> checksums = Integrity.verify(request, content);
            StoredObject object = bucket.put(key, content, Digests.etag(content), metadata.with(checksums), condition);
            Map<String, String> headers = new TreeMap<>();
            headers.put("ETag", EntityTags.quoted(object.etag()));
            checksums.forEach((algorithm, value) -> headers.put(algorithm.header(), value));
            return AwsResponse.raw(200, headers, Buffer.buffer());
        });
    }
}
