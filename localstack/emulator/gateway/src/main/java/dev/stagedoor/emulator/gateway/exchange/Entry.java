package dev.stagedoor.emulator.gateway.exchange;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * How a request came to the gateway and how its answer goes back: by a client's connection, or by a test of a method that was
 * never deployed. Used on the event loop of the exchange.
 */
public interface Entry {

    /** The HTTP method as sent. */
    String verb();

    /** The path as sent, raw, with all that is before the stage. */
    String path();

    /** Raw, or null. */
    String query();

    MultiMap headers();

    /** In bytes: 0 without a body, {@link #UNKNOWN} or {@link #INVALID}. */
    long bodyLength();

    long UNKNOWN = -1;

    /** What the client says of the length is no number. */
    long INVALID = -2;

    /** What comes of the body; asked for only if its length is not 0. */
    ReadStream<Buffer> body();

    /** The client's address; null if it is not known any more. */
    String sourceIp();

    /** The port that was called; 0 where there is no connection. */
    int localPort();

    boolean tls();

    /** The headers that the answer will have. */
    MultiMap replyHeaders();

    /** True if the answer must be there as a whole, so that it cannot be passed on as it comes. */
    boolean wantsWholeReply();

    /** Runs if the client goes away before it has its answer. */
    void onGone(Runnable action);

    /** Sends the reply of the exchange; called once, when it is complete but for a body that is streamed. */
    void send(Exchange exchange);

    /** Ends the connection in the middle of an answer that cannot be completed. */
    void breakOff();
}
