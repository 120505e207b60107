package dev.stagedoor.emulator.cloudformation.intrinsics;

/** A value depends on a resource that does not exist yet, so it cannot be computed before the stack is being built. */
public final class NotYetKnownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotYetKnownException(String what) {
        super(what, null, false, false);
    }
}
