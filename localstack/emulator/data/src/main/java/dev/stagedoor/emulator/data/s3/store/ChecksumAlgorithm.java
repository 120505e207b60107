package dev.stagedoor.emulator.data.s3.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

import dev.stagedoor.emulator.core.Sha256;

/**
 * The checksums that S3 takes with an object.
 * See <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html">object integrity</a>.
 */
public enum ChecksumAlgorithm {
    CRC32, CRC32C, CRC64NVME, SHA1, SHA256;

    /** The member of the API model, such as {@code ChecksumCRC32}. */
    public String member() {
        return "Checksum" + name();
    }

    /** The header and trailer, such as {@code x-amz-checksum-crc32}. */
    public String header() {
        return "x-amz-checksum-" + name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ChecksumAlgorithm> byHeader(String header) {
        return Arrays.stream(values()).filter(a -> a.header().equalsIgnoreCase(header)).findFirst();
    }

    public byte[] digest(byte[] content) {
        return switch (this) {
            case CRC32 -> fourBytes(new CRC32(), content);
            case CRC32C -> fourBytes(new CRC32C(), content);
            case CRC64NVME -> ByteBuffer.allocate(8).putLong(value(new Crc64Nvme(), content)).array();
            case SHA1 -> hash("SHA-1", content);
            case SHA256 -> Sha256.hash(content);
        };
    }

    /** The digest as headers carry it. */
    public String base64(byte[] content) {
        return Base64.getEncoder().encodeToString(digest(content));
    }

    /** A hash of the JDK by its name. */
    static byte[] hash(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + algorithm, e);
        }
    }

    private static byte[] fourBytes(Checksum checksum, byte[] content) {
        return ByteBuffer.allocate(4).putInt((int) value(checksum, content)).array();
    }

    private static long value(Checksum checksum, byte[] content) {
        checksum.update(content, 0, content.length);
        return checksum.getValue();
    }
}
