package dev.stagedoor.infra.deployer.seed;

import dev.stagedoor.infra.deployer.error.DeployerException;

/** The season's data contradict themselves or go beyond their bounds; the message names the file and the entry. */
public final class InvalidSeasonException extends DeployerException {

    public InvalidSeasonException(String message) {
        super(message);
    }

    public InvalidSeasonException(String message, Throwable cause) {
        super(message, cause);
    }
}
