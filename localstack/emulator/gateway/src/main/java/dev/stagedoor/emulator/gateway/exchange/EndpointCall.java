package dev.stagedoor.emulator.gateway.exchange;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** One call of a back end as it went over the wire. Nothing is formatted before somebody asks: the execution log does. */
public interface EndpointCall {

    /** Absolute, with the query. */
    String uri();

    /** As sent, less what the transport adds. */
    MultiMap headers();

    /** Empty where it was streamed. */
    Buffer body();

    /** As it came, whatever is made of it; null if there was none. */
    EndpointResponse answer();
}
