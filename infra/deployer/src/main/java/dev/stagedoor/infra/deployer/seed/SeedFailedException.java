package dev.stagedoor.infra.deployer.seed;

import dev.stagedoor.infra.deployer.error.DeployerException;

/** The tables could not be filled. What was loaded stays; the next deploy goes on from there. */
public final class SeedFailedException extends DeployerException {

    public SeedFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
