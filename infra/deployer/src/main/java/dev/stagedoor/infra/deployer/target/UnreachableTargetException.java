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
        return new UnreachableTargetException(onAws(message), cause);
    }

    /** The SDK tells what each place said where it looked for a region or keys: what to do about it is all the same. */
    private static String onAws(String message) {
        if (message.startsWith("Unable to load region")) {
            return "No AWS region is set: say --region, for example --region eu-west-1, or set AWS_REGION.";
        }
        if (message.startsWith("Unable to load credentials")) {
            return "There are no AWS credentials: set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.";
        }
        return "AWS cannot be reached: " + message;
    }
}
