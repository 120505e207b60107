package dev.stagedoor.emulator.data.s3.store;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.stagedoor.emulator.data.s3.error.EntityTooSmallException;
import dev.stagedoor.emulator.data.s3.error.InvalidPartException;
import dev.stagedoor.emulator.data.s3.error.InvalidPartOrderException;
import dev.stagedoor.emulator.data.s3.error.NoSuchUploadException;

/** An object that comes in parts. Blocking where it touches files; thread-safe. */
public final class MultipartUpload {

    private final String id;
    private final String key;
    private final ObjectMetadata metadata;
    private final ObjectFiles files;
    private final S3Limits limits;
    private final Map<Integer, Part> parts = new TreeMap<>();
    private boolean closed;

    /** @param etag without its quotes */
    public record Part(int number, StoredFile file, String etag) {}

    /** A part as the caller of CompleteMultipartUpload names it. */
    public record PartReference(int number, String etag) {}

    /** @param etag of the whole: the MD5 of the parts' MD5s, and their number */
    record Assembled(StoredFile file, String etag) {}

    MultipartUpload(String id, String key, ObjectMetadata metadata, ObjectFiles files, S3Limits limits) {
        this.id = id;
        this.key = key;
        this.metadata = metadata;
        this.files = files;
        this.limits = limits;
    }

    public String id() {
        return id;
    }

    public String key() {
        return key;
    }

    public ObjectMetadata metadata() {
        return metadata;
    }

    /** Stores a part, or replaces the one of that number. */
    public Part put(int number, byte[] content) {
        Part part = new Part(number, files.write(id + "/" + number, content), Digests.etag(content));
        Part replaced = exchange(part);
        if (replaced != null) {
            files.delete(replaced.file());
        }
        return part;
    }

    private synchronized Part exchange(Part part) {
        if (closed) {
            files.delete(part.file());
            throw new NoSuchUploadException(id);
        }
        return parts.put(part.number(), part);
    }

    /** The object that the named parts make, in a file of its own. The upload stays until it is ended. */
    synchronized Assembled assemble(List<PartReference> references) {
        if (closed) {
            throw new NoSuchUploadException(id);
        }
        requireAscending(references);
        List<StoredFile> sources = new ArrayList<>();
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        for (int i = 0; i < references.size(); i++) {
            Part part = find(references.get(i));
            boolean last = i == references.size() - 1;
            if (!last && part.file().size() < limits.smallestPartBytes()) {
                throw new EntityTooSmallException(part.number());
            }
            sources.add(part.file());
            hashes.writeBytes(HexFormat.of().parseHex(part.etag()));
        }
        String etag = Digests.etag(hashes.toByteArray()) + "-" + references.size();
        return new Assembled(files.concatenate(key, sources), etag);
    }

    private static void requireAscending(List<PartReference> references) {
        for (int i = 1; i < references.size(); i++) {
            if (references.get(i).number() <= references.get(i - 1).number()) {
                throw new InvalidPartOrderException();
            }
        }
    }

    private Part find(PartReference reference) {
        Part part = parts.get(reference.number());
        if (part == null || !part.etag().equals(EntityTags.bare(reference.etag()))) {
            throw new InvalidPartException(reference.number());
        }
        return part;
    }

    synchronized void close() {
        closed = true;
        parts.values().forEach(part -> files.delete(part.file()));
        parts.clear();
    }
}
