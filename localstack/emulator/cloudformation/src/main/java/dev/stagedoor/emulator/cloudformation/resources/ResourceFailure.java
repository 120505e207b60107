package dev.stagedoor.emulator.cloudformation.resources;

/** A resource could not be made, changed or deleted; the message becomes the reason in the stack's events. */
public class ResourceFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ResourceFailure(String message) {
        super(message, null, false, false);
    }
}
