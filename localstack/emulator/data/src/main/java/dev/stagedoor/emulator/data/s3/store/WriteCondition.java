package dev.stagedoor.emulator.data.s3.store;

import java.util.Optional;

import dev.stagedoor.emulator.data.s3.error.InvalidArgumentException;
import dev.stagedoor.emulator.data.s3.error.NoSuchKeyException;
import dev.stagedoor.emulator.data.s3.error.PreconditionFailedException;

/** <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html">Conditional writes</a>. */
@FunctionalInterface
public interface WriteCondition {

    WriteCondition NONE = (key, current) -> {};

    /** @throws PreconditionFailedException if the write must not happen */
    void check(String key, Optional<StoredObject> current);

    /**
     * @param ifMatch the If-Match header, or null
     * @param ifNoneMatch the If-None-Match header, or null; S3 takes {@code *} only
     */
    static WriteCondition of(String ifMatch, String ifNoneMatch) {
        if (ifNoneMatch != null) {
            if (!ifNoneMatch.equals("*")) {
                throw new InvalidArgumentException("If-None-Match takes only *", "If-None-Match");
            }
            return (key, current) -> {
                if (current.isPresent()) {
                    throw new PreconditionFailedException("If-None-Match");
                }
            };
        }
        return ifMatch == null ? NONE : (key, current) -> {
            if (!EntityTags.matches(ifMatch, current.orElseThrow(() -> new NoSuchKeyException(key)).etag())) {
                throw new PreconditionFailedException("If-Match");
            }
        };
    }
}
