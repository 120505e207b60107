package dev.stagedoor.cli.executions.run;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of an execution without its history.
 *
 * @param machine name of its state machine
 * @param status as AWS names it, such as {@code TIMED_OUT}
 */
public record Facts(String arn, String machine, String name, String status, Instant started, Optional<Instant> stopped,
        Problem problem, Optional<String> input, Optional<String> output) {}
