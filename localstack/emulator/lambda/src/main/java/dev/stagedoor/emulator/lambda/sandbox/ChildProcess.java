package dev.stagedoor.emulator.lambda.sandbox;

import java.time.Instant;

import io.vertx.core.Future;

/** The process of a sandbox. */
interface ChildProcess {

    /** Its exit status, once it is gone and its output is read. On the sandboxes' event loop. */
    Future<Integer> exit();

    /** When its credentials end, with a margin. */
    Instant usableUntil();

    /** Ends it and what it started, at once and without waiting. */
    void kill();
}
