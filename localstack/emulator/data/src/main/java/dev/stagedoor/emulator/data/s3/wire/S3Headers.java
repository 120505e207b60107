package dev.stagedoor.emulator.data.s3.wire;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.data.s3.error.NotSupportedException;
import dev.stagedoor.emulator.data.s3.store.ChecksumAlgorithm;
import io.vertx.core.MultiMap;

/**
 * The request headers that are members of operations. An {@code x-amz-} header that is not known here is refused by its name; a
 * few are taken with the one value that says what this emulator does anyway.
 */
final class S3Headers {

    private static final String METADATA_PREFIX = "x-amz-meta-";

    private static final Map<String, String> MEMBERS = new HashMap<>(Map.ofEntries(
            Map.entry("content-type", "ContentType"), Map.entry("cache-control", "CacheControl"),
            Map.entry("content-disposition", "ContentDisposition"), Map.entry("content-language", "ContentLanguage"),
            Map.entry("content-encoding", "ContentEncoding"), Map.entry("expires", "Expires"),
            Map.entry("content-md5", "ContentMD5"), Map.entry("range", "Range"), Map.entry("if-match", "IfMatch"),
            Map.entry("if-none-match", "IfNoneMatch"), Map.entry("if-modified-since", "IfModifiedSince"),
            Map.entry("if-unmodified-since", "IfUnmodifiedSince"), Map.entry("x-amz-copy-source", "CopySource"),
            Map.entry("x-amz-metadata-directive", "MetadataDirective"),
            Map.entry("x-amz-expected-bucket-owner", "ExpectedBucketOwner"),
            Map.entry("x-amz-checksum-mode", "ChecksumMode"),
            Map.entry("x-amz-checksum-algorithm", "ChecksumAlgorithm"),
            Map.entry("x-amz-sdk-checksum-algorithm", "ChecksumAlgorithm")));

    static {
        for (ChecksumAlgorithm algorithm : ChecksumAlgorithm.values()) {
            MEMBERS.put(algorithm.header(), algorithm.member());
        }
    }

    /** Of the transport and the signature. */
    private static final Set<String> TRANSPORT = Set.of("x-amz-date", "x-amz-content-sha256", "x-amz-security-token",
            "x-amz-user-agent", "x-amz-decoded-content-length", "x-amz-trailer", "x-amz-te");

    private static final Map<String, Set<String>> ONLY = Map.of("x-amz-acl", Set.of("private",
            "bucket-owner-full-control"), "x-amz-storage-class", Set.of("STANDARD"), "x-amz-server-side-encryption",
            Set.of("AES256"), "x-amz-object-ownership", Set.of("BucketOwnerEnforced"),
            "x-amz-bucket-object-lock-enabled", Set.of("false"));

    private S3Headers() {}

    static void read(MultiMap headers, ObjectNode input) {
        for (Map.Entry<String, String> header : headers) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            String value = header.getValue();
            if (MEMBERS.containsKey(name)) {
                input.put(MEMBERS.get(name), value);
            } else if (name.startsWith(METADATA_PREFIX)) {
                input.withObject("/Metadata").put(name.substring(METADATA_PREFIX.length()), value);
            } else if (name.startsWith("x-amz-") && !TRANSPORT.contains(name)
                    && !ONLY.getOrDefault(name, Set.of()).contains(value)) {
                throw new NotSupportedException(name + ": " + value);
            }
        }
    }
}
