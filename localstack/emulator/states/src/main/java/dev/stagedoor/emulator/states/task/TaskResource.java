package dev.stagedoor.emulator.states.task;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.states.error.InvalidExpressionException;

/**
 * What a Task state's Resource names.
 *
 * @param kind who does the work
 * @param resource as history events show it: {@code sendMessage.waitForTaskToken}, or the whole ARN of a function or activity
 * @param resourceType as history events show it: {@code sqs}, {@code aws-sdk:dynamodb}; null for a function or activity
 * @param action the service's operation, first letter small; null for a function or activity
 * @param pattern when the task is done
 * @param version of {@code .sync}: 1, or 2 where the job's output is JSON instead of text
 */
public record TaskResource(Kind kind, String resource, String resourceType, String action, IntegrationPattern pattern,
        int version) {

    /** Who does the work. */
    public enum Kind {
        SERVICE, LAMBDA_FUNCTION, ACTIVITY
    }

    private static final String SDK = "aws-sdk:";
    private static final Pattern SERVICE = Pattern.compile(
            "arn:[a-z-]+:states:[a-z0-9-]*:[0-9]*:((?:aws-sdk:)?[a-zA-Z0-9-]+):([a-zA-Z0-9]+)(\\.sync(?::2)?|\\.waitForTaskToken)?");
    private static final Pattern ACTIVITY = Pattern
            .compile("arn:[a-z-]+:states:[a-z0-9-]+:[0-9]{12}:activity:[^:]{1,80}");
    private static final Pattern FUNCTION = Pattern
            .compile(
                    "arn:[a-z-]+:lambda:[a-z0-9-]*:[a-zA-Z0-9-]*:function:[a-zA-Z0-9-_]{1,64}(:[a-zA-Z0-9$_-]{1,128})?");

    /**
     * @throws InvalidExpressionException if the text names nothing that a task can call
     */
    public static TaskResource parse(String text) throws InvalidExpressionException {
        if (text != null && text.length() <= 512) {
            if (ACTIVITY.matcher(text).matches()) {
                return new TaskResource(Kind.ACTIVITY, text, null, null, IntegrationPattern.WAIT_FOR_TASK_TOKEN, 1);
            }
            if (FUNCTION.matcher(text).matches()) {
                return new TaskResource(Kind.LAMBDA_FUNCTION, text, null, null, IntegrationPattern.REQUEST_RESPONSE, 1);
            }
            Matcher service = SERVICE.matcher(text);
            String suffix = service.matches() && service.group(3) != null ? service.group(3) : "";
            if (service.matches() && OptimizedActions.known(service.group(1), service.group(2), suffix)) {
                return new TaskResource(Kind.SERVICE, service.group(2) + suffix, service.group(1), service.group(2),
                        pattern(suffix),
                        suffix.endsWith(":2") ? 2 : 1);
            }
        }
        throw new InvalidExpressionException(
                "The resource provided " + text + " is not recognized. The value is not a valid resource "
                        + "ARN, or the resource is not available in this region.");
    }

    /** Whether it is an AWS SDK integration, not an optimized one. */
    public boolean isSdk() {
        return resourceType != null && resourceType.startsWith(SDK);
    }

    /** The service, such as {@code dynamodb}; null for a function or activity. */
    public String service() {
        return isSdk() ? resourceType.substring(SDK.length()) : resourceType;
    }

    private static IntegrationPattern pattern(String suffix) {
        if (suffix.startsWith(IntegrationPattern.RUN_A_JOB.suffix())) {
            return IntegrationPattern.RUN_A_JOB;
        }
        return suffix.isEmpty() ? IntegrationPattern.REQUEST_RESPONSE : IntegrationPattern.WAIT_FOR_TASK_TOKEN;
    }
}
