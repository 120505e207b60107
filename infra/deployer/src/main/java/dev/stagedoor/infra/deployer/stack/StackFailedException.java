package dev.stagedoor.infra.deployer.stack;

import dev.stagedoor.infra.deployer.error.DeployerException;

/** CloudFormation could not do what the templates say; what it had begun is undone. */
public final class StackFailedException extends DeployerException {

    public StackFailedException(String message) {
        super(message);
    }

    public StackFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
