package dev.stagedoor.emulator.server;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/**
 * Randomness that nobody can guess, since keys and tokens are made of it, in portions that make it cheap enough for request
 * ids. Each thread has its own portion.
 */
final class SecureRandomSource implements RandomGenerator {

    private static final int PORTION = 2_048;

    private final SecureRandom source = new SecureRandom();
    private final ThreadLocal<ByteBuffer> portions = ThreadLocal
            .withInitial(() -> ByteBuffer.allocate(PORTION).limit(0));

    @Override
    public long nextLong() {
        ByteBuffer portion = portions.get();
        if (portion.remaining() < Long.BYTES) {
            source.nextBytes(portion.array());
            portion.clear();
        }
        return portion.getLong();
    }
}
