package dev.stagedoor.emulator.data.s3.store;

import java.time.Instant;

/**
 * An object as it lies in its bucket.
 *
 * @param etag without its quotes
 */
public record StoredObject(String key, StoredFile file, String etag, Instant lastModified, ObjectMetadata metadata) {

    public long size() {
        return file.size();
    }
}
