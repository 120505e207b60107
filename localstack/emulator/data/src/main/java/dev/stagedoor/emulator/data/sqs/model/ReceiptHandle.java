package dev.stagedoor.emulator.data.sqs.model;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import dev.stagedoor.emulator.data.sqs.error.ReceiptHandleIsInvalidException;

/**
 * What a receiver holds: a message and the how manieth receipt it was. A later receipt makes it stale.
 *
 * @param place the message's place in its queue, which no other message ever has
 */
public record ReceiptHandle(long place, String messageId, int receiveCount) {

    private static final int MAX_LENGTH = 1024;

    /** The opaque text that clients get. */
    public String text() {
        String plain = place + " " + messageId + " " + receiveCount;
        return Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ReceiptHandleIsInvalidException if the text is none of {@link #text()} */
    public static ReceiptHandle parse(String text) {
        try {
            if (text.length() <= MAX_LENGTH) {
                String[] parts = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 4);
                if (parts.length == 3) {
                    return new ReceiptHandle(Long.parseLong(parts[0]), parts[1], Integer.parseInt(parts[2]));
                }
            }
        } catch (IllegalArgumentException e) {
            // Not base64, or no numbers: told below.
        }
        throw new ReceiptHandleIsInvalidException(text.substring(0, Math.min(text.length(), MAX_LENGTH)));
    }
}
