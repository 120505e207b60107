package dev.stagedoor.emulator.lambda.sandbox;

import java.util.Optional;
import java.util.function.Function;

import io.vertx.core.Future;

/** Who is told what becomes of a sandbox. Called on the sandboxes' event loop. */
interface SandboxListener {

    /** It can take an event. @param first true when its initialisation has just ended */
    void ready(Sandbox sandbox, boolean first);

    /**
     * It will never be ready; {@link #ended} follows.
     *
     * @param outcome what an invocation of that request id gets, if one waited for it
     */
    void failedToStart(Sandbox sandbox, Function<String, Future<InvocationResult>> outcome);

    /**
     * Its initialisation took too long. It begins anew within an invocation.
     *
     * @return the invocation that waits for it; empty: none does any more, and {@link #ended} follows
     */
    Optional<Work> initTookTooLong(Sandbox sandbox);

    /** Its process is gone. Called once for every sandbox. */
    void ended(Sandbox sandbox);
}
