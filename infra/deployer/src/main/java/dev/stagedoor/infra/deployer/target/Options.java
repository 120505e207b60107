package dev.stagedoor.infra.deployer.target;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.stagedoor.infra.deployer.error.DeployerException;

/**
 * What to deploy to, and under which name.
 *
 * @param endpoint where the target's API is; empty for AWS itself
 * @param region empty: us-east-1 on a local target, the AWS SDK's default region on AWS
 * @param stack name of the main stack; prefix of names and value of our tag
 * @param stage which of the API's stages is meant where only one can be
 * @param accountLogs whether API Gateway's role for logs, a setting of the whole account, may be set on AWS
 * @param yes whether the user has agreed to what costs money or takes something away on AWS
 */
public record Options(Target target, Optional<URI> endpoint, Optional<String> region, String stack, String stage,
        boolean accountLogs, boolean yes) {

    /** What begins with a stack's name and a dash is the stack's; names of load balancers have at most 32 characters. */
    private static final Pattern STACK = Pattern.compile("[a-z][a-z0-9]{0,19}");
    private static final Pattern STAGE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /**
     * @throws DeployerException if a name cannot be one
     */
    public Options {
        if (!STACK.matcher(stack).matches()) {
            throw new DeployerException(
                    "A stack name has 1 to 20 lower-case letters and digits, and begins with a letter, not " + stack
                            + ".");
        }
        if (!STAGE.matcher(stage).matches()) {
            throw new DeployerException("A stage name has letters, digits, - and _ only, not " + stage + ".");
        }
        if (target.isLocal() && endpoint.isEmpty()) {
            throw new DeployerException("The target " + target.label() + " needs an endpoint.");
        }
    }

    /** The usual stack {@code stagedoor} with stage {@code dev} at the target's usual place. */
    public static Options of(Target target) {
        return new Options(target, target.defaultEndpoint(), Optional.empty(), "stagedoor", "dev", false, false);
    }

    public Options withEndpoint(URI other) {
        return new Options(target, Optional.of(other), region, stack, stage, accountLogs, yes);
    }

    public Options withRegion(String other) {
        return new Options(target, endpoint, Optional.of(other), stack, stage, accountLogs, yes);
    }

    public Options withStack(String other) {
        return new Options(target, endpoint, region, other, stage, accountLogs, yes);
    }

    public Options withStage(String other) {
        return new Options(target, endpoint, region, stack, other, accountLogs, yes);
    }

    public Options withAccountLogs(boolean agreed) {
        return new Options(target, endpoint, region, stack, stage, agreed, yes);
    }

    public Options withYes(boolean agreed) {
        return new Options(target, endpoint, region, stack, stage, accountLogs, agreed);
    }

    /** Name of the stack that goes up before the main one and down after it. */
    public String bootstrapStack() {
        return stack + "-bootstrap";
    }
}
