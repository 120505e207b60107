package dev.stagedoor.emulator.data.s3.operations;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.data.s3.error.InvalidArgumentException;
import dev.stagedoor.emulator.data.s3.error.NotSupportedException;

/** Where a copy comes from: the header's {@code bucket/key}, percent-encoded, with or without a leading slash. */
record CopySource(String bucket, String key) {

    /** The look at the source, in the name of whoever copies. */
    AwsRequest head(AwsRequest copy) {
        return AwsRequest.of("s3", "HeadObject", Json.object().put("Bucket", bucket).put("Key", key), copy.caller(),
                copy.requestId());
    }

    static CopySource parse(String header) {
        if (header.contains("?versionId=")) {
            throw new NotSupportedException("x-amz-copy-source with a version");
        }
        String path = decode(header);
        String bare = path.startsWith("/") ? path.substring(1) : path;
        int slash = bare.indexOf('/');
        if (slash < 1 || slash == bare.length() - 1) {
            throw invalid();
        }
        return new CopySource(bare.substring(0, slash), bare.substring(slash + 1));
    }

    private static String decode(String header) {
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static InvalidArgumentException invalid() {
        return new InvalidArgumentException(
                "Copy Source must mention the source bucket and key: sourcebucket/sourcekey",
                "x-amz-copy-source");
    }
}
