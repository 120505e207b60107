package dev.stagedoor.emulator.gateway.model;

import java.util.List;
import java.util.Map;

/**
 * What is behind a method.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html">Integration</a>.
 *
 * @param httpMethod the method of the back end; null for MOCK
 * @param uri an ARN or URL, stage variables still in it; null for MOCK
 * @param connectionType {@code INTERNET} or {@code VPC_LINK}
 * @param connectionId the VPC link, or null; a stage variable is allowed
 * @param integrationTarget the load balancer behind a VPC link V2, or null
 * @param credentials the role to take, or null
 * @param requestParameters {@code integration.request.header.X} and the like to their source expressions
 * @param requestTemplates media type to template text
 * @param passthroughBehavior {@code WHEN_NO_MATCH}, {@code WHEN_NO_TEMPLATES} or {@code NEVER}
 * @param contentHandling {@code CONVERT_TO_BINARY}, {@code CONVERT_TO_TEXT} or null
 * @param timeoutInMillis 50 to 29,000
 * @param responses by status code
 */
public record Integration(IntegrationType type, String httpMethod, String uri, String connectionType,
        String connectionId, String integrationTarget, String credentials, Map<String, String> requestParameters,
        Map<String, String> requestTemplates, String passthroughBehavior, String contentHandling, int timeoutInMillis,
        String cacheNamespace, List<String> cacheKeyParameters, boolean insecureSkipVerification,
        Map<String, IntegrationResponse> responses) {

    public static final int DEFAULT_TIMEOUT_MILLIS = 29_000;

    public Integration {
        requestParameters = Copies.of(requestParameters);
        requestTemplates = Copies.of(requestTemplates);
        cacheKeyParameters = List.copyOf(cacheKeyParameters);
        responses = Copies.of(responses);
    }

    public static IntegrationBuilder builder(IntegrationType type) {
        return new IntegrationBuilder(type);
    }

    /** A copy to be changed. */
    public IntegrationBuilder toBuilder() {
        return new IntegrationBuilder(this);
    }
}
