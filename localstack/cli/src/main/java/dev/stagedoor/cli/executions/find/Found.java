package dev.stagedoor.cli.executions.find;

import dev.stagedoor.cli.executions.run.Facts;

/** What a name on the command line means. */
public sealed interface Found {

    /** A state machine. */
    record OfMachine(Machine machine) implements Found {}

    /** A Map Run, whose children are executions that no list of a machine has. */
    record OfMapRun(String arn) implements Found {}

    /** An execution. */
    record OfExecution(Facts facts) implements Found {}
}
