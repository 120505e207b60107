package dev.stagedoor.emulator.gateway.rules;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.gateway.model.Integration;
import dev.stagedoor.emulator.gateway.model.IntegrationType;

/** What an integration must say. */
public final class IntegrationRules {

    private static final int MIN_TIMEOUT_MILLIS = 50;
    private static final Pattern ARN = Pattern.compile("arn:aws[a-z-]*:apigateway:[^:]*:([^:]*):(.+)", Pattern.DOTALL);
    /** A role, or the caller itself; parts of it may be known to the stage only. */
    private static final Pattern CREDENTIALS = Pattern
            .compile("arn:aws[a-z-]*:iam::[^:]+:(role|user)/.+|.*\\$\\{stageVariables\\..+}.*");
    private static final Pattern HTTP_URL = Pattern.compile("https?://[^/\\s].*", Pattern.DOTALL);
    private static final Set<String> BACK_END_METHODS = Set.of("GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS",
            "HEAD",
            "ANY");
    private static final Set<String> PASSTHROUGH = Set.of("WHEN_NO_MATCH", "WHEN_NO_TEMPLATES", "NEVER");
    private static final Set<String> CONTENT_HANDLING = Set.of("CONVERT_TO_BINARY", "CONVERT_TO_TEXT");
    private static final Set<String> CONNECTION_TYPES = Set.of("INTERNET", "VPC_LINK");

    private static final String INVALID_ARN = "Invalid ARN specified in the request";

    private IntegrationRules() {}

    /**
     * @param declared the request parameters of the method
     * @return what is wrong
     */
    public static Optional<String> check(Integration integration, Set<String> declared) {
        return backEnd(integration)
                .or(() -> credentials(integration.credentials()))
                .or(() -> connection(integration))
                .or(() -> members(integration))
                .or(() -> TemplateKeys.check(integration.requestTemplates().keySet()))
                .or(() -> MappingRules.integrationRequest(integration.requestParameters(), declared));
    }

    private static Optional<String> backEnd(Integration integration) {
        if (integration.type() == IntegrationType.MOCK) {
            return Optional.empty();
        }
        if (integration.httpMethod() == null || integration.httpMethod().isEmpty()) {
            return Optional.of("Enumeration value for HttpMethod must be non-empty");
        }
        if (!BACK_END_METHODS.contains(integration.httpMethod())) {
            return Optional
                    .of("Invalid HttpMethod specified. Valid options are GET,PUT,POST,DELETE,PATCH,OPTIONS,HEAD,ANY");
        }
        String uri = integration.uri() == null ? "" : integration.uri();
        return switch (integration.type()) {
            case HTTP, HTTP_PROXY -> HTTP_URL.matcher(uri).matches()
                    ? Optional.empty()
                    : Optional.of("Invalid HTTP endpoint specified for URI");
            case AWS, AWS_PROXY -> arn(uri, integration.type());
            case MOCK -> Optional.empty();
        };
    }

    private static Optional<String> arn(String uri, IntegrationType type) {
        Matcher arn = ARN.matcher(uri);
        if (!arn.matches()) {
            return Optional.of(INVALID_ARN);
        }
        String resource = arn.group(2);
        if (!resource.startsWith("path/") && !resource.startsWith("action/")) {
            return Optional.of("AWS ARN for integration must contain path or action");
        }
        String service = arn.group(1);
        if (type == IntegrationType.AWS_PROXY && !service.equals("lambda") && !service.equals("firehose")) {
            return Optional
                    .of("Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream"
                            + " invocations.");
        }
        return Optional.empty();
    }

    private static Optional<String> credentials(String credentials) {
        return credentials == null || credentials.isEmpty() || CREDENTIALS.matcher(credentials).matches()
                ? Optional.empty()
                : Optional.of(INVALID_ARN);
    }

    private static Optional<String> connection(Integration integration) {
        if (!CONNECTION_TYPES.contains(integration.connectionType())) {
            return Optional.of("Invalid connectionType specified. Valid options are INTERNET,VPC_LINK");
        }
        if (!integration.connectionType().equals("VPC_LINK")) {
            return integration.integrationTarget() == null
                    ? Optional.empty()
                    : Optional.of("IntegrationTarget is only supported for connectionType VPC_LINK");
        }
        if (integration.type() != IntegrationType.HTTP && integration.type() != IntegrationType.HTTP_PROXY) {
            return Optional.of("VPC_LINK is only supported for integrations of type HTTP and HTTP_PROXY");
        }
        if (integration.connectionId() == null || integration.connectionId().isEmpty()) {
            return Optional.of("ConnectionId is required for connectionType VPC_LINK");
        }
        // Only VPC links V2 exist here; a link V1 (Network Load Balancer) would go without a target.
        return integration.integrationTarget() == null
                ? Optional.of("IntegrationTarget is required for VpcLinkV2")
                : Optional.empty();
    }

    private static Optional<String> members(Integration integration) {
        int timeout = integration.timeoutInMillis();
        if (timeout < MIN_TIMEOUT_MILLIS || timeout > Integration.DEFAULT_TIMEOUT_MILLIS) {
            return Optional.of("Timeout should be between 50 ms and 29000 ms");
        }
        if (!PASSTHROUGH.contains(integration.passthroughBehavior())) {
            return Optional.of("Invalid passthroughBehavior specified. Valid options are"
                    + " WHEN_NO_MATCH,WHEN_NO_TEMPLATES,NEVER");
        }
        return contentHandling(integration.contentHandling());
    }

    static Optional<String> contentHandling(String contentHandling) {
        return contentHandling == null || CONTENT_HANDLING.contains(contentHandling)
                ? Optional.empty()
                : Optional.of("Invalid content handling strategy specified: " + contentHandling);
    }
}
