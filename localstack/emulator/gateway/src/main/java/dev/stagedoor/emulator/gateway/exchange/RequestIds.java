package dev.stagedoor.emulator.gateway.exchange;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The ids that every request gets. The source is one of the calling thread's own, so that threads do not wait for it. */
public final class RequestIds {

    private static final char[] BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
            .toCharArray();
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final Supplier<RandomGenerator> random;

    /** @param random gives the calling thread's generator, such as {@code ThreadLocalRandom::current} */
    public RequestIds(Supplier<RandomGenerator> random) {
        this.random = random;
    }

    /** The request's id: a UUID that the client sent is kept, everything else replaced. */
    public String requestId(String sent) {
        return sent != null && isUuid(sent) ? sent : uuid();
    }

    /** A random (version 4) UUID. */
    public String uuid() {
        RandomGenerator source = random.get();
        long most = source.nextLong() & 0xffffffffffff0fffL | 0x4000L;
        long least = source.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(most, least).toString();
    }

    /** {@code x-amz-apigw-id}. */
    public String extendedRequestId() {
        long bits = random.get().nextLong();
        long more = random.get().nextLong();
        char[] text = new char[16];
        for (int i = 0; i < 15; i++) {
            text[i] = BASE64[(int) ((i < 8 ? bits >>> i * 6 : more >>> (i - 8) * 6) & 63)];
        }
        text[15] = '=';
        return new String(text);
    }

    /** So many hexadecimal digits. */
    public String hex(int length) {
        char[] text = new char[length];
        long bits = 0;
        for (int i = 0; i < length; i++) {
            bits = i % 16 == 0 ? random.get().nextLong() : bits >>> 4;
            text[i] = HEX[(int) (bits & 15)];
        }
        return new String(text);
    }

    private static boolean isUuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text.charAt(i) != '-' : Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
