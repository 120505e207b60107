package dev.stagedoor.emulator.cloudformation.resources;

/** The stack no longer wants the resource, because another one failed. */
public final class ResourceCancelled extends ResourceFailure {

    private static final long serialVersionUID = 1L;

    public ResourceCancelled(String message) {
        super(message);
    }
}
