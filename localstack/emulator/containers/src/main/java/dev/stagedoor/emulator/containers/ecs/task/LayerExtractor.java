package dev.stagedoor.emulator.containers.ecs.task;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks a layer (tar or tar.gz) into a directory. Bounded, and safe: a path that leaves the directory, a link or a device is
 * refused.
 */
final class LayerExtractor {

    private static final int BLOCK = 512;
    private static final long MAX_BYTES = 1L << 30;
    private static final int MAX_ENTRIES = 50_000;

    private final Path root;
    private long bytes;
    private int entries;

    LayerExtractor(Path root) {
        this.root = root;
    }

    void extract(Path layer) throws IOException, CannotStartException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(layer))) {
            file.mark(2);
            boolean zipped = file.read() == 0x1f && file.read() == 0x8b;
            file.reset();
            entries(zipped ? new GZIPInputStream(file, 64 * 1024) : file);
        }
    }

    private void entries(InputStream tar) throws IOException, CannotStartException {
        String longName = null;
        for (byte[] header = tar.readNBytes(BLOCK); header.length == BLOCK
                && header[0] != 0; header = tar.readNBytes(BLOCK)) {
            long size = octal(header, 124, 12);
            bytes += size;
            if (bytes > MAX_BYTES || ++entries > MAX_ENTRIES) {
                throw refused("more than " + MAX_BYTES + " bytes or " + MAX_ENTRIES + " entries");
            }
            String name = longName == null ? name(header) : longName;
            longName = null;
            switch (header[156]) {
                case 'L' -> longName = text(exactly(tar, (int) Math.min(size, 4_096)), 0, 4_096);
                case 'x', 'g' -> longName = paxPath(exactly(tar, (int) Math.min(size, 64 * 1024)));
                case '5' -> Files.createDirectories(inside(name));
                case '0', 0 -> write(tar, inside(name), size);
                default -> throw refused("a link or device: " + name);
            }
            tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        }
    }

    private Path inside(String name) throws CannotStartException {
        Path path = root.resolve(name.replaceFirst("^/+", "")).normalize();
        if (!path.startsWith(root)) {
            throw refused("a path outside the image: " + name);
        }
        return path;
    }

    private static void write(InputStream tar, Path file, long size) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            for (long left = size; left > 0;) {
                int read = tar.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new EOFException("The layer ends inside " + file.getFileName());
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    private static byte[] exactly(InputStream tar, int length) throws IOException {
        byte[] content = tar.readNBytes(length);
        if (content.length < length) {
            throw new EOFException("The layer ends inside a header");
        }
        return content;
    }

    /** The path of a POSIX extended header: lines {@code length key=value}. */
    private static String paxPath(byte[] content) {
        for (String line : new String(content, StandardCharsets.UTF_8).split("\n")) {
            int key = line.indexOf(" path=");
            if (key > 0) {
                return line.substring(key + " path=".length());
            }
        }
        return null;
    }

    private static String name(byte[] header) {
        String prefix = header[257] == 'u' ? text(header, 345, 155) : "";
        String name = text(header, 0, 100);
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String text(byte[] block, int from, int length) {
        int end = from;
        while (end < Math.min(from + length, block.length) && block[end] != 0) {
            end++;
        }
        return new String(block, from, end - from, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] header, int from, int length) throws CannotStartException {
        String digits = text(header, from, length).strip();
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
        } catch (NumberFormatException e) {
            throw refused("it is no tar archive");
        }
    }

    private static CannotStartException refused(String why) {
        return new CannotStartException("CannotPullContainerError: a layer is refused: " + why);
    }
}
