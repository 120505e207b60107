package dev.stagedoor.emulator.gateway.integration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an AWS integration calls: {@code arn:aws:apigateway:<region>:<service>:action/<Action>} or {@code :path/<path>}. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html">uri</a>.
 *
 * @param service as it stands in the ARN, which is its name on the bus
 * @param action AWS's name of the operation; null in the path form
 * @param target the path, in the action form {@code /}, with its placeholders
 */
record AwsUri(String region, String service, String action, HttpTarget target) {

    private static final Pattern ARN = Pattern
            .compile("arn:aws[a-z-]*:apigateway:([a-z0-9-]+):([a-z0-9.-]+):(action|path)/(.*)");

    /** Null if the text is no such URI. */
    static AwsUri parse(String text) {
        Matcher arn = ARN.matcher(text);
        if (!arn.matches()) {
            return null;
        }
        boolean action = arn.group(3).equals("action");
        HttpTarget target = HttpTarget.parse("https://aws/" + (action ? "" : arn.group(4).replaceFirst("^/+", "")));
        return new AwsUri(arn.group(1), arn.group(2), action ? arn.group(4) : null, target);
    }

    /** Whether it is a function that answers, rather than an operation on functions. */
    boolean invokesFunction() {
        String last = target.path().get(target.path().size() - 1);
        return service.equals("lambda") && last.endsWith("/invocations");
    }
}
