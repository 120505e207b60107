package dev.stagedoor.cli.executions.run;

import java.time.Instant;
import java.util.Optional;

/**
 * What a Task called.
 *
 * @param resource such as {@code sqs sendMessage.waitForTaskToken}
 * @param named which queue, table, function or state machine, if the parameters say so at their top
 * @param waitsFor what has to happen after the call itself before the Task goes on
 * @param waitsSince when that wait began
 * @param waitsUntil when it ended, if that is not when the attempt ended
 * @param executionArn the execution that the call started
 */
public record Call(String resource, Optional<String> named, Optional<WaitsFor> waitsFor, Optional<Instant> waitsSince,
        Optional<Instant> waitsUntil, Optional<String> executionArn) {

    /** Something other than the call's own answer. */
    public enum WaitsFor {
        TOKEN("its token"), END("its end"), WORKER("a worker");

        private final String text;

        WaitsFor(String text) {
            this.text = text;
        }

        /** Completes "waits for ...". */
        public String text() {
            return text;
        }
    }
}
