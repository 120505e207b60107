package dev.stagedoor.infra.assembler.check.api;

import java.util.Set;
import java.util.regex.Pattern;

import dev.stagedoor.infra.assembler.check.Keys;
import dev.stagedoor.infra.assembler.check.Problems;
import dev.stagedoor.infra.assembler.yaml.MapNode;

/**
 * Gateway responses of known types, with targets and sources that they can have.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Response types</a>
 */
final class GatewayResponsesCheck implements ApiCheck {

    private static final Set<String> TYPES = Set.of("ACCESS_DENIED", "API_CONFIGURATION_ERROR",
            "AUTHORIZER_CONFIGURATION_ERROR",
            "AUTHORIZER_FAILURE", "BAD_REQUEST_BODY", "BAD_REQUEST_PARAMETERS", "DEFAULT_4XX", "DEFAULT_5XX",
            "EXPIRED_TOKEN",
            "INTEGRATION_FAILURE", "INTEGRATION_TIMEOUT", "INVALID_API_KEY", "INVALID_SIGNATURE",
            "MISSING_AUTHENTICATION_TOKEN",
            "QUOTA_EXCEEDED", "REQUEST_TOO_LARGE", "RESOURCE_NOT_FOUND", "THROTTLED", "UNAUTHORIZED",
            "UNSUPPORTED_MEDIA_TYPE",
            "WAF_FILTERED");
    private static final Set<String> RESPONSE = Set.of("responseParameters", "responseTemplates", "statusCode");
    private static final Pattern TARGET = Pattern.compile("gatewayresponse\\.header\\.[A-Za-z0-9-]+");

    @Override
    public void check(Api api, Problems problems) {
        api.document().map("x-amazon-apigateway-gateway-responses").ifPresent(responses -> {
            Keys.onlyKnown(responses, TYPES, "API Gateway", problems);
            responses.entries().values().forEach(entry -> {
                if (entry.value() instanceof MapNode response) {
                    Keys.onlyKnown(response, RESPONSE, "Gateway response " + entry.key(), problems);
                    response.map("responseParameters").ifPresent(parameters -> parameters.entries().values().stream()
                            .filter(parameter -> !TARGET.matcher(parameter.key()).matches())
                            .forEach(parameter -> problems
                                    .add(parameter.position(),
                                            parameter.key() + " is no target: gatewayresponse.header.name.")));
                }
            });
        });
    }
}
