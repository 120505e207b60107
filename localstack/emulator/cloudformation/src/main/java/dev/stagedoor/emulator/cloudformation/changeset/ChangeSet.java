package dev.stagedoor.emulator.cloudformation.changeset;

import java.time.Instant;

import dev.stagedoor.emulator.cloudformation.desired.StackDefinition;
import dev.stagedoor.emulator.cloudformation.stack.Stack;
import dev.stagedoor.emulator.cloudformation.stack.StackOptions;

/**
 * A planned creation or update of a stack. Immutable.
 *
 * @param id its ARN
 * @param creates it makes a new stack
 * @param description or null
 */
public record ChangeSet(String id, String name, Stack stack, boolean creates, String description, Instant creationTime,
        StackDefinition definition, StackOptions options, ChangePlan plan) {

    /** What AWS says of a change set that changes nothing. */
    public static final String NO_CHANGES = "The submitted information didn't contain changes. Submit different information"
            + " to create a change set.";

    /** A change set without changes has failed, and cannot be executed. */
    public boolean failed() {
        return !creates && plan.isEmpty();
    }

    public String status() {
        return failed() ? "FAILED" : "CREATE_COMPLETE";
    }

    public String executionStatus() {
        return failed() ? "UNAVAILABLE" : "AVAILABLE";
    }
}
