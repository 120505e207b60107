package dev.stagedoor.emulator.server.front;

import java.time.Duration;

/**
 * What a client may send, and how slowly.
 *
 * @param bodyBytes the largest body of a call to the control plane
 * @param bodiesTogether how many bytes all bodies above 64 KB of calls that are not answered yet may have
 * @param smallBodiesTogether the same of all others
 * @param idle a connection without a request, or with a head that does not end, is closed after it
 * @param receive a body must have come within it
 * @param answer a connection whose answer has not left within it is closed
 * @param connections all together; each can hold a head of 16 KB, whole or not
 */
public record Limits(int bodyBytes, long bodiesTogether, long smallBodiesTogether, Duration idle, Duration receive,
        Duration answer, int connections) {

    private static final int MAX_CONNECTIONS = 8_192;
    /** What a head of 16 KB takes while it comes in, many short headers in it. */
    private static final int BYTES_PER_CONNECTION = 40 * 1024;

    /**
     * Those of this JVM's heap: an eighth of it (at most 64 MB) for large bodies, a quarter of that again for small ones, a quarter
     * for the heads of connections. An invocation takes fifteen minutes at most: an answer may take one more.
     */
    public static final Limits DEFAULT = ofHeap(Runtime.getRuntime().maxMemory());

    /** What is made of a body (texts, trees, copies) takes several times its length. */
    private static Limits ofHeap(long bytes) {
        int large = (int) Math.min(64L * 1024 * 1024, bytes / 8);
        return new Limits(large, large, large / 4, Duration.ofSeconds(60), Duration.ofSeconds(30),
                Duration.ofMinutes(16), (int) Math.min(MAX_CONNECTIONS, bytes / 4 / BYTES_PER_CONNECTION));
    }
}
