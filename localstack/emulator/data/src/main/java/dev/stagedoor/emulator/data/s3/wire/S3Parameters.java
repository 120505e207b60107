package dev.stagedoor.emulator.data.s3.wire;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.data.s3.error.NotSupportedException;

/** The query parameters that are members of operations. An unknown one is refused by its name. */
final class S3Parameters {

    private static final Map<String, String> MEMBERS = Map.ofEntries(Map.entry("prefix", "Prefix"),
            Map.entry("delimiter", "Delimiter"), Map.entry("max-keys", "MaxKeys"),
            Map.entry("start-after", "StartAfter"), Map.entry("continuation-token", "ContinuationToken"),
            Map.entry("encoding-type", "EncodingType"), Map.entry("fetch-owner", "FetchOwner"),
            Map.entry("max-buckets", "MaxBuckets"), Map.entry("uploadId", "UploadId"),
            Map.entry("partNumber", "PartNumber"));

    /** {@code x-id} repeats the operation's name in requests of the SDKs. */
    private static final Set<String> WITHOUT_MEANING = Set.of("x-id", "list-type");

    private S3Parameters() {}

    static void read(S3Query query, ObjectNode input) {
        query.parameters().forEach((name, value) -> {
            if (MEMBERS.containsKey(name)) {
                input.put(MEMBERS.get(name), value);
            } else if (!value.isEmpty() && !WITHOUT_MEANING.contains(name) && !name.startsWith("X-Amz-")) {
                throw new NotSupportedException("the query parameter " + name);
            }
        });
    }
}
