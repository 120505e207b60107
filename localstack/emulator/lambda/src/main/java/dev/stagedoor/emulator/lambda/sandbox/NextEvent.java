package dev.stagedoor.emulator.lambda.sandbox;

/**
 * A runtime that waits for its next event. See
 * <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html#runtimes-api-next">next invocation</a>.
 */
interface NextEvent {

    /** Tells when the runtime's connection is gone. */
    void whenGone(Runnable told);

    /** @param deadline epoch milliseconds */
    void give(Invocation invocation, long deadline);

    /** It asks while it has an event, or after its end. */
    void refuse();
}
