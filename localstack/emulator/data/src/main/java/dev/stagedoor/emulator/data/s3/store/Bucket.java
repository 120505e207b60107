package dev.stagedoor.emulator.data.s3.store;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.data.Utf8;
import dev.stagedoor.emulator.data.s3.error.BucketNotEmptyException;
import dev.stagedoor.emulator.data.s3.error.NoSuchBucketException;
import dev.stagedoor.emulator.data.s3.error.NoSuchKeyException;
import dev.stagedoor.emulator.data.s3.error.NoSuchUploadException;
import dev.stagedoor.emulator.data.s3.error.StorageFullException;
import dev.stagedoor.emulator.data.s3.store.MultipartUpload.Assembled;
import dev.stagedoor.emulator.data.s3.store.MultipartUpload.PartReference;
import io.vertx.core.buffer.Buffer;

/**
 * One bucket. Bytes are written before the bucket is locked; what the lock makes one is the check of a condition and the change
 * of the entry. Blocking where it touches files; thread-safe.
 */
public final class Bucket {

    private final String name;
    private final Instant created;
    private final Clock clock;
    private final ObjectFiles files;
    private final S3Limits limits;
    private final NavigableMap<String, StoredObject> objects = new ConcurrentSkipListMap<>(Utf8::compare);
    private final Map<String, MultipartUpload> uploads = new ConcurrentHashMap<>();
    private final Map<BucketSetting, ObjectNode> settings = new ConcurrentHashMap<>();
    private volatile BucketPolicy policy;
    private boolean deleted;

    Bucket(String name, Clock clock, ObjectFiles files, S3Limits limits) {
        this.name = name;
        this.created = clock.instant();
        this.clock = clock;
        this.files = files;
        this.limits = limits;
    }

    public String name() {
        return name;
    }

    public Instant created() {
        return created;
    }

    /** Objects in the order of listings: a live view. */
    public NavigableMap<String, StoredObject> objects() {
        return objects;
    }

    public StoredObject require(String key) {
        StoredObject object = objects.get(key);
        if (object == null) {
            throw new NoSuchKeyException(key);
        }
        return object;
    }

    /** Stores an object, or replaces it, if the condition holds for what is there at that moment. */
    public StoredObject put(String key, byte[] content, String etag, ObjectMetadata metadata,
            WriteCondition condition) {
        return store(new StoredObject(key, files.write(name + "/" + key, content), etag, clock.instant(), metadata),
                condition);
    }

    /** Stores a copy of another object's bytes, as {@link #read} gave them, without having them in the heap. */
    public StoredObject put(String key, Buffer content, ObjectMetadata metadata, WriteCondition condition) {
        ByteBuffer bytes = content.getByteBuf().nioBuffer();
        StoredFile file = files.write(name + "/" + key, bytes.duplicate());
        return store(new StoredObject(key, file, Digests.etag(bytes), clock.instant(), metadata), condition);
    }

    /** Makes an object of an upload's parts, and ends the upload. */
    public StoredObject complete(MultipartUpload upload, List<PartReference> parts, WriteCondition condition) {
        Assembled whole = upload.assemble(parts);
        StoredObject object = store(
                new StoredObject(upload.key(), whole.file(), whole.etag(), clock.instant(), upload.metadata()),
                condition);
        end(upload);
        return object;
    }

    private StoredObject store(StoredObject object, WriteCondition condition) {
        StoredObject replaced;
        try {
            replaced = commit(object, condition);
        } catch (RuntimeException e) {
            files.delete(object.file());
            throw e;
        }
        if (replaced != null) {
            files.delete(replaced.file());
        }
        return object;
    }

    private synchronized StoredObject commit(StoredObject object, WriteCondition condition) {
        requireOpen();
        StoredObject current = objects.get(object.key());
        condition.check(object.key(), Optional.ofNullable(current));
        if (current == null && objects.size() >= limits.objectsPerBucket()) {
            throw new StorageFullException(limits.objectsPerBucket() + " objects in a bucket");
        }
        return objects.put(object.key(), object);
    }

    /** The bytes of a range, or empty if the object was replaced or deleted after it was looked up: look it up again. */
    public Optional<Buffer> read(StoredObject object, ByteRange range) {
        return files.read(object.file(), range.first(), Math.toIntExact(range.length()));
    }

    /** Deletes an object if the condition holds; as in S3 it is no error if there is none. */
    public void delete(String key, WriteCondition condition) {
        StoredObject removed;
        synchronized (this) {
            condition.check(key, Optional.ofNullable(objects.get(key)));
            removed = objects.remove(key);
        }
        if (removed != null) {
            files.delete(removed.file());
        }
    }

    /** @param id unique and hard to guess */
    public synchronized void begin(String id, String key, ObjectMetadata metadata) {
        requireOpen();
        if (uploads.size() >= limits.uploadsPerBucket()) {
            throw new StorageFullException(limits.uploadsPerBucket() + " multipart uploads under way in a bucket");
        }
        uploads.put(id, new MultipartUpload(id, key, metadata, files, limits));
    }

    public MultipartUpload requireUpload(String id, String key) {
        MultipartUpload upload = id == null ? null : uploads.get(id);
        if (upload == null || !upload.key().equals(key)) {
            throw new NoSuchUploadException(id);
        }
        return upload;
    }

    /** Ends an upload and removes its parts. */
    public void end(MultipartUpload upload) {
        uploads.remove(upload.id());
        upload.close();
    }

    public Optional<BucketPolicy> policy() {
        return Optional.ofNullable(policy);
    }

    /** @param newPolicy or null for none */
    public void policy(BucketPolicy newPolicy) {
        policy = newPolicy;
    }

    public Optional<ObjectNode> setting(BucketSetting setting) {
        return Optional.ofNullable(settings.get(setting));
    }

    public void set(BucketSetting setting, ObjectNode value) {
        settings.put(setting, value.deepCopy());
    }

    public void clear(BucketSetting setting) {
        settings.remove(setting);
    }

    synchronized void close() {
        if (!objects.isEmpty()) {
            throw new BucketNotEmptyException(name);
        }
        deleted = true;
        uploads.values().forEach(MultipartUpload::close);
        uploads.clear();
    }

    private void requireOpen() {
        if (deleted) {
            throw new NoSuchBucketException(name);
        }
    }
}
