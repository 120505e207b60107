package dev.stagedoor.infra.deployer.target;

import dev.stagedoor.infra.deployer.error.DeployerException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** The target does not answer, or there are no credentials or no region to speak to it with. */
public final class UnreachableTargetException extends DeployerException {

    private UnreachableTargetException(String message, Throwable cause) {
        super(message, cause);
    }

    public static UnreachableTargetException of(Options options, SdkClientException cause) {
        String message = String.valueOf(cause.getMessage());
        if (options.target().isLocal()) {
            return new UnreachableTargetException("Nothing answers at " + options.endpoint().orElseThrow() + " ("
                    + options.target().label() + "): " + message
                    + " Start it first; the embedded one by ./stagedoor up.",
                    cause);
        }
        String advice = message.contains("credentials") || message.contains("region")
                ? " Set AWS_PROFILE, or AWS_ACCESS_KEY_ID and its like; say --region, or set AWS_REGION."
                : "";
        return new UnreachableTargetException("AWS cannot be reached: " + message + advice, cause);
    }
}
