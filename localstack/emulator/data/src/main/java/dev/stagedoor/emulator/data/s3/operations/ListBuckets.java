package dev.stagedoor.emulator.data.s3.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.s3.error.NotSupportedException;
import dev.stagedoor.emulator.data.s3.store.Bucket;
import io.vertx.core.Future;

/**
 * <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html">ListBuckets</a>. All buckets fit on one page,
 * so asking for pages is refused, but for {@code max-buckets} where it is not exceeded.
 */
final class ListBuckets implements Operation {

    private final S3Engine engine;

    ListBuckets(S3Engine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        String prefix = request.input().path("Prefix").asText("");
        ObjectNode output = Json.object();
        ArrayNode list = output.putArray("Buckets");
        for (Bucket bucket : engine.buckets().list()) {
            if (bucket.name().startsWith(prefix)) {
                list.addObject().put("Name", bucket.name()).put("CreationDate", Times.iso(bucket.created()))
                        .put("BucketRegion", engine.account().region());
            }
        }
        if (request.text("ContinuationToken") != null
                || list.size() > request.input().path("MaxBuckets").asInt(Integer.MAX_VALUE)) {
            throw new NotSupportedException("paging of ListBuckets");
        }
        output.putObject("Owner").put("ID", engine.account().id());
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
