package dev.stagedoor.emulator.data.s3.operations;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.data.s3.store.ByteRange;
import dev.stagedoor.emulator.data.s3.store.EntityTags;
import dev.stagedoor.emulator.data.s3.store.StoredObject;
import io.vertx.core.buffer.Buffer;

/** What GetObject and HeadObject answer: the same headers, with or without the bytes. */
record ObjectAnswer(StoredObject object, ByteRange range, boolean partial, Map<String, String> headers) {

    static ObjectAnswer of(AwsRequest request, StoredObject object) {
        ReadConditions.check(request, object);
        Optional<ByteRange> range = Optional.ofNullable(request.text("Range"))
                .flatMap(header -> ByteRange.parse(header, object.size()));
        ByteRange bytes = range.orElseGet(() -> ByteRange.all(object.size()));
        Map<String, String> headers = new TreeMap<>(object.metadata().headers());
        headers.put("ETag", EntityTags.quoted(object.etag()));
        headers.put("Last-Modified", Times.http(object.lastModified()));
        headers.put("Accept-Ranges", "bytes");
        headers.put("Content-Length", String.valueOf(bytes.length()));
        object.metadata().user().forEach((name, value) -> headers.put("x-amz-meta-" + name, value));
        if (range.isPresent()) {
            headers.put("Content-Range", "bytes " + bytes.first() + "-" + bytes.last() + "/" + object.size());
        } else if ("ENABLED".equalsIgnoreCase(request.text("ChecksumMode"))) {
            object.metadata().checksums().forEach((algorithm, value) -> headers.put(algorithm.header(), value));
        }
        return new ObjectAnswer(object, bytes, range.isPresent(), headers);
    }

    AwsResponse with(Buffer payload) {
        return AwsResponse.raw(partial ? 206 : 200, headers, payload);
    }
}
