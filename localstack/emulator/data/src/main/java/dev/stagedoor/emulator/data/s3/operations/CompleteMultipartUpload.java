package dev.stagedoor.emulator.data.s3.operations;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.s3.error.MalformedXMLException;
import dev.stagedoor.emulator.data.s3.error.NotSupportedException;
import dev.stagedoor.emulator.data.s3.store.Bucket;
import dev.stagedoor.emulator.data.s3.store.ChecksumAlgorithm;
import dev.stagedoor.emulator.data.s3.store.EntityTags;
import dev.stagedoor.emulator.data.s3.store.MultipartUpload;
import dev.stagedoor.emulator.data.s3.store.MultipartUpload.PartReference;
import dev.stagedoor.emulator.data.s3.store.WriteCondition;
import io.vertx.core.Future;

/**
 * <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html">CompleteMultipartUpload</a>. The
 * checksums of the parts were verified when they came; one of the whole object is refused, because none is kept.
 */
final class CompleteMultipartUpload implements Operation {

    private static final int MAX_PARTS = 10_000;

    private final S3Engine engine;

    CompleteMultipartUpload(S3Engine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Bucket bucket = engine.bucket(request);
        for (ChecksumAlgorithm algorithm : ChecksumAlgorithm.values()) {
            if (request.text(algorithm.member()) != null) {
                throw new NotSupportedException(algorithm.header() + " of a whole multipart object");
            }
        }
        String key = engine.key(request);
        MultipartUpload upload = bucket.requireUpload(request.text("UploadId"), key);
        List<PartReference> parts = parts(request.input().path("MultipartUpload").path("Parts"));
        WriteCondition condition = WriteCondition.of(request.text("IfMatch"), request.text("IfNoneMatch"));
        return engine.onWorker(() -> {
            String etag = bucket.complete(upload, parts, condition).etag();
            return AwsResponse.ok(Json.object().put("Location", "/" + bucket.name() + "/" + key)
                    .put("Bucket", bucket.name()).put("Key", key).put("ETag", EntityTags.quoted(etag)));
        });
    }

    private static List<PartReference> parts(JsonNode nodes) {
        if (nodes.isEmpty() || nodes.size() > MAX_PARTS) {
            throw new MalformedXMLException();
        }
        List<PartReference> parts = new ArrayList<>();
        for (JsonNode node : nodes) {
            if (!node.hasNonNull("PartNumber") || !node.hasNonNull("ETag")) {
                throw new MalformedXMLException();
            }
            parts.add(new PartReference(node.get("PartNumber").asInt(), node.get("ETag").asText()));
        }
        return parts;
    }
}
