package dev.stagedoor.cli.failure;

/** A command cannot do what it was asked; the message tells the user what happened and what to do. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommandFailure(String message) {
        super(message);
    }
}
