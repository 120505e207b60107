package dev.stagedoor.emulator.data.s3.operations;

import java.util.EnumMap;
import java.util.Map;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.data.s3.error.BadDigestException;
import dev.stagedoor.emulator.data.s3.store.ChecksumAlgorithm;
import dev.stagedoor.emulator.data.s3.store.Digests;

/** Verifies the hashes that a sender gave with a body. */
final class Integrity {

    private Integrity() {}

    /**
     * @return the checksums that were given, all of them right
     * @throws BadDigestException if one is not the body's
     */
    static Map<ChecksumAlgorithm, String> verify(AwsRequest request, byte[] content) {
        String md5 = request.text("ContentMD5");
        if (md5 != null && !md5.equals(Digests.md5Base64(content))) {
            throw new BadDigestException("Content-MD5");
        }
        Map<ChecksumAlgorithm, String> verified = new EnumMap<>(ChecksumAlgorithm.class);
        for (ChecksumAlgorithm algorithm : ChecksumAlgorithm.values()) {
            String expected = request.text(algorithm.member());
            if (expected != null) {
                if (!expected.equals(algorithm.base64(content))) {
                    throw new BadDigestException(algorithm.name());
                }
                verified.put(algorithm, expected);
            }
        }
        return verified;
    }
}
