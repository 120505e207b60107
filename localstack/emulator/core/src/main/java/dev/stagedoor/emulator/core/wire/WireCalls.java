package dev.stagedoor.emulator.core.wire;

import java.util.function.Supplier;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.bus.WireResponse;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** Calls that come in a wire protocol: decoded, made on the bus, the answer encoded in the same protocol. Thread-safe. */
public final class WireCalls {

    /** Above it, hashing and parsing take long enough to leave the event loop. */
    public static final int LARGE = 64 * 1024;

    private final Vertx vertx;
    private final Bus bus;

    public WireCalls(Vertx vertx, Bus bus) {
        this.vertx = vertx;
        this.bus = bus;
    }

    /**
     * Makes one call; what AWS would answer as an error is an answer.
     *
     * @param bytes how many there are to decode
     * @param decoding may throw an {@link AwsException}; runs on the calling thread, or on a worker if there is much to decode
     * @return fails only by a defect of the emulator
     */
    public Future<WireResponse> make(WireProtocol protocol, String requestId, int bytes,
            Supplier<AwsRequest> decoding) {
        Future<WireResponse> answer;
        if (bytes > LARGE) {
            answer = vertx.executeBlocking(decoding::get, false).compose(call -> run(protocol, call));
        } else {
            try {
                answer = run(protocol, decoding.get());
            } catch (RuntimeException e) {
                answer = Future.failedFuture(e);
            }
        }
        return answer.recover(failure -> failure instanceof AwsException refusal
                ? Future.succeededFuture(protocol.encodeError(refusal, requestId))
                : Future.failedFuture(failure));
    }

    private Future<WireResponse> run(WireProtocol protocol, AwsRequest call) {
        return bus.call(call).map(response -> protocol.encode(call, response));
    }
}
