package dev.stagedoor.emulator.states.machine;

import java.time.Instant;

/**
 * What an execution runs. A state machine that is updated gets another one; executions that have begun keep theirs.
 *
 * @param id null for the one that the state machine was created with
 */
public record Revision(String id, MachineDefinition definition, String roleArn, LoggingConfiguration logging,
        boolean tracing, Instant date) {

    /** Whether creation would say the same once more; a role that differs is not looked at. */
    boolean repeats(Revision other) {
        return definition.text().equals(other.definition.text()) && logging.equals(other.logging)
                && tracing == other.tracing;
    }

    /** Whether an update to the other one changes nothing. */
    boolean sameAs(Revision other) {
        return definition.text().equals(other.definition.text()) && roleArn.equals(other.roleArn)
                && logging.equals(other.logging) && tracing == other.tracing;
    }
}
