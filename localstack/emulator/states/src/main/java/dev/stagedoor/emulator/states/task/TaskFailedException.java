package dev.stagedoor.emulator.states.task;

import dev.stagedoor.emulator.states.error.ErrorOutput;

/** A call of a task failed, by the error name and cause that Retriers and Catchers see. */
public final class TaskFailedException extends RuntimeException {

    private final transient ErrorOutput output;

    public TaskFailedException(ErrorOutput output) {
        super(output.error() + ": " + output.cause());
        this.output = output;
    }

    public ErrorOutput output() {
        return output;
    }
}
