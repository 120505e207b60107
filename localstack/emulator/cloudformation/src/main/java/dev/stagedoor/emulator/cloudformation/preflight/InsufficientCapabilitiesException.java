package dev.stagedoor.emulator.cloudformation.preflight;

import dev.stagedoor.emulator.core.bus.AwsException;

/** The caller did not acknowledge what the template does. */
public final class InsufficientCapabilitiesException extends AwsException {

    private static final long serialVersionUID = 1L;

    public InsufficientCapabilitiesException(String capability) {
        super(400, "InsufficientCapabilitiesException", "Requires capabilities : [" + capability + "]");
    }
}
