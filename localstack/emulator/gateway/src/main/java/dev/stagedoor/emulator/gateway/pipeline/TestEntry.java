package dev.stagedoor.emulator.gateway.pipeline;

import java.util.function.Consumer;

import dev.stagedoor.emulator.gateway.exchange.Entry;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * A test of a method: no client, no connection.
 *
 * @param query raw, or null
 * @param answered takes the exchange when its reply is complete
 */
record TestEntry(String verb, String path, String query, MultiMap headers, MultiMap replyHeaders,
        Consumer<Exchange> answered) implements Entry {

    /** What AWS says of a test's client. */
    private static final String SOURCE_IP = "test-invoke-source-ip";

    TestEntry(String verb, String path, String query, MultiMap headers, Consumer<Exchange> answered) {
        this(verb, path, query, headers, MultiMap.caseInsensitiveMultiMap(), answered);
    }

    /** The body is in the method request already. */
    @Override
    public long bodyLength() {
        return 0;
    }

    @Override
    public ReadStream<Buffer> body() {
        throw new IllegalStateException("The body of a test is not streamed");
    }

    @Override
    public String sourceIp() {
        return SOURCE_IP;
    }

    @Override
    public int localPort() {
        return 0;
    }

    @Override
    public boolean tls() {
        return true;
    }

    @Override
    public boolean wantsWholeReply() {
        return true;
    }

    /** Whoever tests is not known to go away: the integration's timeout ends the call. */
    @Override
    public void onGone(Runnable action) {}

    @Override
    public void send(Exchange exchange) {
        answered.accept(exchange);
    }

    /** The reply is whole before it is sent, so that nothing can break in the middle. */
    @Override
    public void breakOff() {}
}
