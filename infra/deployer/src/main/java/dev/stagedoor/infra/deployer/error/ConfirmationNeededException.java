package dev.stagedoor.infra.deployer.error;

/** It costs money or takes something away, and nobody has said {@code --yes}. Nothing was done. */
public final class ConfirmationNeededException extends DeployerException {

    public ConfirmationNeededException(String what) {
        super(what + " Nothing was done. Say --yes to go on.");
    }
}
