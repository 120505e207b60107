package dev.stagedoor.emulator.states.machine;

/** Finds what an execution is to be started of. */
public interface Startables {

    /**
     * @param arn of a state machine, of its version, or of its alias, which draws the version
     * @throws dev.stagedoor.emulator.states.error.api.StateMachineDoesNotExistException if there is none
     */
    Startable find(String arn);
}
