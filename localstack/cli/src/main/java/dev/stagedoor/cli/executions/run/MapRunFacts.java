package dev.stagedoor.cli.executions.run;

/**
 * How a Map Run stands, whose iterations are executions of their own.
 *
 * @param status as AWS names it
 * @param failed items of executions that failed, timed out or were aborted
 */
public record MapRunFacts(String arn, String status, long items, long succeeded, long failed, long running,
        long pending) {}
