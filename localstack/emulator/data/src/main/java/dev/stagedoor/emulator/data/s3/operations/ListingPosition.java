package dev.stagedoor.emulator.data.s3.operations;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import dev.stagedoor.emulator.data.s3.error.InvalidArgumentException;

/**
 * Where a listing goes on.
 *
 * @param last the key or common prefix that was listed last; empty at the beginning
 * @param group true if that was a common prefix, of which no key must come again
 */
record ListingPosition(String last, boolean group) {

    static ListingPosition after(String key) {
        return new ListingPosition(key == null ? "" : key, false);
    }

    boolean passes(String key) {
        return !(group && key.startsWith(last));
    }

    String encode() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(((group ? 'p' : 'k') + last).getBytes(StandardCharsets.UTF_8));
    }

    static ListingPosition decode(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (text.startsWith("k") || text.startsWith("p")) {
                return new ListingPosition(text.substring(1), text.startsWith("p"));
            }
        } catch (IllegalArgumentException e) {
            // Not base64: the same answer as for any other wrong token.
        }
        throw new InvalidArgumentException("The continuation token provided is incorrect", "continuation-token");
    }
}
