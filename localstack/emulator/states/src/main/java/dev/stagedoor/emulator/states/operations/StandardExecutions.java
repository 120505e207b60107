package dev.stagedoor.emulator.states.operations;

import dev.stagedoor.emulator.states.error.api.ExecutionDoesNotExistException;
import dev.stagedoor.emulator.states.execution.StoredExecution;
import dev.stagedoor.emulator.states.machine.ResourceArn;

/** Finds the Standard execution that a call names. */
final class StandardExecutions {

    private StandardExecutions() {}

    /**
     * @throws dev.stagedoor.emulator.states.error.api.InvalidArnException if the ARN is none of a Standard execution
     * @throws ExecutionDoesNotExistException if there is none, or no longer
     */
    static StoredExecution find(StatesContext states, Members members) {
        ResourceArn arn = ResourceArn.execution(members.required("executionArn"));
        return states.executions().find(arn.text()).orElseThrow(() -> new ExecutionDoesNotExistException(arn.text()));
    }
}
