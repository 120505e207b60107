package dev.stagedoor.emulator.data.sqs.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The digests by which clients check that a message arrived as they sent it.
 * See <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html">the
 * calculation</a>.
 */
public final class Md5 {

    private static final byte TEXT = 1;
    private static final byte BYTES = 2;

    private Md5() {}

    public static String of(String text) {
        return hex(digest(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of attributes by name, in the order of their names; each part with its length before it. Null for none. */
    public static String of(Map<String, MessageAttribute> attributes) {
        if (attributes.isEmpty()) {
            return null;
        }
        MessageDigest digest = digest();
        new TreeMap<>(attributes).forEach((name, attribute) -> {
            update(digest, name.getBytes(StandardCharsets.UTF_8));
            update(digest, attribute.dataType().getBytes(StandardCharsets.UTF_8));
            digest.update(attribute.binary() ? BYTES : TEXT);
            update(digest, attribute.bytes());
        });
        return hex(digest, new byte[0]);
    }

    private static void update(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        digest.update(part);
    }

    private static String hex(MessageDigest digest, byte[] last) {
        return HexFormat.of().formatHex(digest.digest(last));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has MD5", e);
        }
    }
}
