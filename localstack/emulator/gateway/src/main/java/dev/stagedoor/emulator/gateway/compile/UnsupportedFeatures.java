package dev.stagedoor.emulator.gateway.compile;

import java.util.Locale;

import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.Integration;
import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.RestApi;

/**
 * What an API may ask for on AWS and this version does not do yet. Each is refused by name at deployment: a step that is not
 * there is never skipped in silence. When a step comes, its paragraph here goes.
 */
final class UnsupportedFeatures {

    private UnsupportedFeatures() {}

    static void refuse(RestApi api) {
        refuseIf(api.policy() != null && !api.policy().isNull(),
                "the API has a resource policy, which is not enforced");

        refuseIf(api.minimumCompressionSize() != null, "minimumCompressionSize is set, but bodies are not compressed");

        refuseIf(api.endpointConfiguration().types().contains("PRIVATE"),
                "the endpoint type PRIVATE is set, but VPC endpoints are not enforced");
    }

    static void refuse(RestApi api, String path, Method method) {
        String where = "method " + method.httpMethod() + " " + path + ": ";
        refuseIf(method.apiKeyRequired() && api.apiKeySource().equals("AUTHORIZER"),
                where + "apiKeyRequired with the apiKeySource AUTHORIZER is not enforced");

        String authorization = String.valueOf(method.authorizationType()).toUpperCase(Locale.ROOT);
        refuseIf(authorization.equals("CUSTOM") || authorization.equals("COGNITO_USER_POOLS"),
                where + "authorizationType " + authorization + " is not enforced");

        refuse(where, method.integration());
    }

    private static void refuse(String where, Integration integration) {
        IntegrationType type = integration.type();
        refuseIf(type == IntegrationType.AWS_PROXY && !integration.uri().contains(":lambda:path/"),
                where + "AWS_PROXY integrations with anything but a Lambda function are not served");

        refuseIf(type == IntegrationType.AWS_PROXY && "VPC_LINK".equals(integration.connectionType()),
                where + "connectionType VPC_LINK is served for HTTP and HTTP_PROXY only");
    }

    private static void refuseIf(boolean wanted, String what) {
        if (wanted) {
            throw new BadRequestException(what + " by this version of the emulator yet, so it is refused");
        }
    }
}
