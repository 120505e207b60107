package dev.stagedoor.emulator.data.s3.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

import dev.stagedoor.emulator.data.s3.error.BucketAlreadyOwnedByYouException;
import dev.stagedoor.emulator.data.s3.error.NoSuchBucketException;
import dev.stagedoor.emulator.data.s3.error.TooManyBucketsException;

/** All buckets of the one account. Thread-safe. */
public final class Buckets {

    private final Map<String, Bucket> buckets = new ConcurrentSkipListMap<>();
    private final ObjectFiles files;
    private final Clock clock;
    private final S3Limits limits;

    /** @param directory where objects lie; it is made when it is first needed */
    public Buckets(Path directory, Clock clock, S3Limits limits) {
        this.files = new ObjectFiles(directory, limits);
        this.clock = clock;
        this.limits = limits;
    }

    /** @throws BucketAlreadyOwnedByYouException if it exists */
    public synchronized Bucket create(String name) {
        BucketName.check(name);
        if (buckets.containsKey(name)) {
            throw new BucketAlreadyOwnedByYouException(name);
        }
        if (buckets.size() >= limits.buckets()) {
            throw new TooManyBucketsException();
        }
        Bucket bucket = new Bucket(name, clock, files, limits);
        buckets.put(name, bucket);
        return bucket;
    }

    public Optional<Bucket> find(String name) {
        return Optional.ofNullable(buckets.get(name));
    }

    /** @throws NoSuchBucketException if there is none of that name */
    public Bucket require(String name) {
        Bucket bucket = name == null ? null : buckets.get(name);
        if (bucket == null) {
            throw new NoSuchBucketException(name);
        }
        return bucket;
    }

    /** @throws dev.stagedoor.emulator.data.s3.error.BucketNotEmptyException if an object is in it */
    public synchronized void delete(String name) {
        require(name).close();
        buckets.remove(name);
    }

    /** By name. */
    public List<Bucket> list() {
        return List.copyOf(buckets.values());
    }
}
