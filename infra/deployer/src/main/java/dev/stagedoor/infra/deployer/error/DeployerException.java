package dev.stagedoor.infra.deployer.error;

/** Something that the user can act on; the message says what happened and what to do. */
public class DeployerException extends RuntimeException {

    public DeployerException(String message) {
        super(message);
    }

    public DeployerException(String message, Throwable cause) {
        super(message, cause);
    }
}
