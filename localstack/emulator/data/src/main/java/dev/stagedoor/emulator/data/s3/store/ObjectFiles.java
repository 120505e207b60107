package dev.stagedoor.emulator.data.s3.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import dev.stagedoor.emulator.data.s3.error.EntityTooLargeException;
import dev.stagedoor.emulator.data.s3.error.StorageException;
import dev.stagedoor.emulator.data.s3.error.StorageFullException;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;

/**
 * The bytes of objects and parts, one file each, under a directory of this emulator's own. A file appears whole or not at all.
 * Blocking; thread-safe.
 */
final class ObjectFiles {

    @FunctionalInterface
    private interface Content {
        void writeTo(FileChannel channel) throws IOException;
    }

    /** A mapping costs more than copying so little, and a process may have some ten thousands of them only. */
    private static final int MAPPED = 256 * 1024;

    private final Path directory;
    private final S3Limits limits;
    private final AtomicLong used = new AtomicLong();
    private final AtomicLong sequence = new AtomicLong();

    ObjectFiles(Path directory, S3Limits limits) {
        this.directory = directory;
        this.limits = limits;
    }

    /** @param name any text; it is hashed */
    StoredFile write(String name, byte[] content) {
        return write(name, ByteBuffer.wrap(content));
    }

    StoredFile write(String name, ByteBuffer content) {
        return write(name, content.remaining(), channel -> {
            while (content.hasRemaining()) {
                channel.write(content);
            }
        });
    }

    /** One file with the content of others, in their order. */
    StoredFile concatenate(String name, List<StoredFile> sources) {
        return write(name, sources.stream().mapToLong(StoredFile::size).sum(), target -> {
            for (StoredFile source : sources) {
                try (FileChannel channel = FileChannel.open(source.path())) {
                    for (long done = 0; done < source.size();) {
                        done += channel.transferTo(done, source.size() - done, target);
                    }
                }
            }
        });
    }

    private StoredFile write(String name, long size, Content content) {
        if (size > limits.objectBytes()) {
            throw new EntityTooLargeException(limits.objectBytes());
        }
        reserve(size);
        String fileName = Digests.fileName(name) + "-" + sequence.incrementAndGet();
        Path temporary = directory.resolve(fileName + ".part");
        Path target = directory.resolve(fileName);
        try {
            Files.createDirectories(directory);
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE)) {
                content.writeTo(channel);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            return new StoredFile(target, size);
        } catch (IOException e) {
            used.addAndGet(-size);
            throw discard(temporary, new StorageException(e));
        }
    }

    /**
     * The bytes from {@code offset} on, or empty if the file was deleted meanwhile: the object was replaced. Much lies outside of the
     * heap, in the file itself, so that no number of downloads under way is too many; a file is never changed, and its bytes can be
     * read after it was deleted.
     */
    Optional<Buffer> read(StoredFile file, long offset, int length) {
        if (offset + length > file.size()) {
            throw new IllegalArgumentException(file.path() + " has no such range");
        }
        try (FileChannel channel = FileChannel.open(file.path())) {
            ByteBuffer bytes = length > MAPPED
                    ? channel.map(MapMode.READ_ONLY, offset, length)
                    : copy(channel, file, offset, length);
            return Optional.of(Buffer.buffer(Unpooled.wrappedBuffer(bytes)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StorageException(e);
        }
    }

    private static ByteBuffer copy(FileChannel channel, StoredFile file, long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        channel.position(offset);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // Reads until the range is complete.
        }
        if (bytes.hasRemaining()) {
            throw new IOException(file.path() + " is shorter than it was written");
        }
        return bytes.flip();
    }

    void delete(StoredFile file) {
        try {
            if (Files.deleteIfExists(file.path())) {
                used.addAndGet(-file.size());
            }
        } catch (IOException e) {
            throw new StorageException(e);
        }
    }

    private void reserve(long bytes) {
        if (used.addAndGet(bytes) > limits.totalBytes()) {
            used.addAndGet(-bytes);
            throw new StorageFullException(limits.totalBytes() + " bytes of objects");
        }
    }

    private static StorageException discard(Path temporary, StorageException failure) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }
}
