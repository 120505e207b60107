package dev.stagedoor.emulator.core;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes the random ids that AWS makes. Thread-safe when its source is. */
public final class Ids {

    private static final char[] LOWER = "abcdefghijklmnopqrstuvwxyz0123456789".toCharArray();
    private static final char[] UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray();
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final RandomGenerator random;

    public Ids(RandomGenerator random) {
        this.random = random;
    }

    /** Lower case letters and digits, as in a RestApi id. */
    public String lower(int length) {
        return pick(LOWER, length);
    }

    /** Upper case base 32, as in an access key id. */
    public String upper(int length) {
        return pick(UPPER, length);
    }

    /** Lower case hexadecimal digits. */
    public String hex(int length) {
        return pick(HEX, length);
    }

    /** A random (version 4) UUID from this source. */
    public String uuid() {
        long most = random.nextLong() & 0xffffffffffff0fffL | 0x4000L;
        long least = random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(most, least).toString();
    }

    private String pick(char[] alphabet, int length) {
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = alphabet[random.nextInt(alphabet.length)];
        }
        return new String(text);
    }
}
