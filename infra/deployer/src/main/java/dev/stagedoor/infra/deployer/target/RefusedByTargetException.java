package dev.stagedoor.infra.deployer.target;

import dev.stagedoor.infra.deployer.error.DeployerException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** The target refused a call; the message holds its reason. */
public final class RefusedByTargetException extends DeployerException {

    public RefusedByTargetException(Options options, AwsServiceException cause) {
        super("The target " + options.target().label() + " refused a call: " + cause.getMessage(), cause);
    }
}
