package dev.stagedoor.infra.deployer;

import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** The target refused a call; the message holds its reason. */
public final class RefusedByTargetException extends DeployerException {

    RefusedByTargetException(Options options, AwsServiceException cause) {
        super("The target " + options.target().label() + " refused a call: " + cause.getMessage(), cause);
    }
}
