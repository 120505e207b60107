package dev.stagedoor.emulator.data.s3.operations;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.s3.error.InvalidArgumentException;
import dev.stagedoor.emulator.data.s3.error.InvalidRequestException;
import dev.stagedoor.emulator.data.s3.store.Bucket;
import dev.stagedoor.emulator.data.s3.store.ByteRange;
import dev.stagedoor.emulator.data.s3.store.EntityTags;
import dev.stagedoor.emulator.data.s3.store.ObjectMetadata;
import dev.stagedoor.emulator.data.s3.store.StoredObject;
import dev.stagedoor.emulator.data.s3.store.WriteCondition;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html">CopyObject</a>. */
final class CopyObject implements Operation {

    private final S3Engine engine;

    CopyObject(S3Engine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Bucket bucket = engine.bucket(request);
        String key = engine.key(request);
        CopySource source = CopySource.parse(request.required("CopySource"));
        Bucket sourceBucket = engine.buckets().require(source.bucket());
        boolean replace = replacesMetadata(request);
        if (!replace && sourceBucket == bucket && source.key().equals(key)) {
            throw new InvalidRequestException("This copy request is illegal because it is trying to copy an object to "
                    + "itself without changing the object's metadata, storage class, website redirect location or "
                    + "encryption attributes.");
        }
        WriteCondition condition = WriteCondition.of(request.text("IfMatch"), request.text("IfNoneMatch"));
        // Whether the caller may read the source is for its bucket's policy too: the bus asks it.
        return engine.bus().call(source.head(request)).compose(readable -> engine.onWorker(() -> {
            StoredObject original = sourceBucket.require(source.key());
            Buffer content = sourceBucket.read(original, ByteRange.all(original.size()))
                    .orElseThrow(() -> new InvalidRequestException("The source was replaced during the copy."));
            ObjectMetadata metadata = replace
                    ? Metadata.of(request).with(original.metadata().checksums())
                    : original.metadata();
            StoredObject copy = bucket.put(key, content, metadata, condition);
            return AwsResponse.ok(Json.object().put("ETag", EntityTags.quoted(copy.etag())).put("LastModified",
                    Times.iso(copy.lastModified())));
        }));
    }

    private static boolean replacesMetadata(AwsRequest request) {
        String directive = request.text("MetadataDirective");
        return switch (directive == null ? "COPY" : directive) {
            case "COPY" -> false;
            case "REPLACE" -> true;
            default -> throw new InvalidArgumentException("Unknown metadata directive.", "x-amz-metadata-directive");
        };
    }
}
