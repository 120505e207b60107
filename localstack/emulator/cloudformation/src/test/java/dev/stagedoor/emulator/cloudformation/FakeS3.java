package dev.stagedoor.emulator.cloudformation;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import io.vertx.core.buffer.Buffer;

/** As much of S3 as stacks need: buckets that exist or not, and objects to read. */
final class FakeS3 {

    final Set<String> buckets = ConcurrentHashMap.newKeySet();
    final Map<String, String> objects = new ConcurrentHashMap<>();
    final FakeService service = new FakeService("s3");

    FakeS3() {
        // As in us-east-1: an owner may create a bucket again.
        service.on("CreateBucket", request -> {
            buckets.add(request.text("Bucket"));
            return Json.object();
        }).on("HeadBucket", request -> {
            if (!buckets.contains(request.text("Bucket"))) {
                throw new AwsException(404, "NotFound", "Not Found");
            }
            return Json.object();
        }).on("DeleteBucket", request -> {
            if (!buckets.remove(request.text("Bucket"))) {
                throw new AwsException(404, "NoSuchBucket", "The specified bucket does not exist");
            }
            return Json.object();
        }).accept("PutBucketTagging", "DeleteBucketTagging").respond("GetObject", this::get);
    }

    private AwsResponse get(AwsRequest request) {
        String text = objects.get(request.text("Bucket") + "/" + request.text("Key"));
        if (text == null) {
            throw new AwsException(404, "NoSuchKey", "The specified key does not exist.");
        }
        return AwsResponse.raw(200, Map.of(), Buffer.buffer(text));
    }
}
