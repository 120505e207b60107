package dev.stagedoor.emulator.containers.ecs.task;

/** A task's container cannot be started; the message is the task's stopped reason, in ECS's form. */
public final class CannotStartException extends Exception {

    private static final long serialVersionUID = 1L;

    public CannotStartException(String message) {
        super(message);
    }
}
