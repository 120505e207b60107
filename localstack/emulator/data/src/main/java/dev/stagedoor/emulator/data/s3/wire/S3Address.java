package dev.stagedoor.emulator.data.s3.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.data.s3.error.InvalidRequestException;

/**
 * The bucket and key that a request names: in the path ({@code /bucket/key}), or the bucket in the host
 * ({@code bucket.s3.us-east-1.amazonaws.com}, {@code bucket.s3.localhost.localstack.cloud}).
 *
 * @param bucket null where the request is one for the service
 * @param key null where the request is one for the bucket
 */
record S3Address(String bucket, String key) {

    private static final Pattern HOST = Pattern.compile(
            "(?:(?<bucket>.+)\\.)?s3(?:[.-][a-z0-9-]+)?\\.(?:amazonaws\\.com|localhost(?:\\.localstack\\.cloud)?)"
                    + "(?::\\d+)?");

    static boolean isS3Host(String host) {
        return host != null && HOST.matcher(host).matches();
    }

    static S3Address of(WireRequest request) {
        String path = request.path().startsWith("/") ? request.path().substring(1) : request.path();
        String host = request.header("Host");
        Matcher matcher = HOST.matcher(host == null ? "" : host);
        if (matcher.matches() && matcher.group("bucket") != null) {
            return new S3Address(matcher.group("bucket"), orNull(decode(path)));
        }
        int slash = path.indexOf('/');
        String bucket = slash < 0 ? path : path.substring(0, slash);
        return new S3Address(orNull(decode(bucket)), slash < 0 ? null : orNull(decode(path.substring(slash + 1))));
    }

    static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException("Couldn't parse the specified URI.");
        }
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
