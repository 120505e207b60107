package dev.stagedoor.emulator.data.s3.store;

import java.util.Map;

/**
 * What a writer says about an object, kept and given back as it was.
 *
 * @param headers by answer header, such as {@code Content-Type}
 * @param user the {@code x-amz-meta-} entries without that prefix
 * @param checksums what was verified on arrival: base64 by algorithm
 */
public record ObjectMetadata(Map<String, String> headers, Map<String, String> user,
        Map<ChecksumAlgorithm, String> checksums) {

    public ObjectMetadata {
        headers = Map.copyOf(headers);
        user = Map.copyOf(user);
        checksums = Map.copyOf(checksums);
    }

    public ObjectMetadata with(Map<ChecksumAlgorithm, String> newChecksums) {
        return new ObjectMetadata(headers, user, newChecksums);
    }
}
