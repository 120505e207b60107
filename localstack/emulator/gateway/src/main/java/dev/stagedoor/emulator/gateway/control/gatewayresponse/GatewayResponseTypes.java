package dev.stagedoor.emulator.gateway.control.gatewayresponse;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.gateway.control.Constraints;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;

/** The member {@code responseType} of a call. */
final class GatewayResponseTypes {

    /** In the order in which AWS lists them in its error. */
    private static final List<String> NAMES = List.of("REQUEST_TOO_LARGE", "RESOURCE_NOT_FOUND",
            "AUTHORIZER_CONFIGURATION_ERROR", "MISSING_AUTHENTICATION_TOKEN", "BAD_REQUEST_BODY", "INVALID_SIGNATURE",
            "INVALID_API_KEY", "BAD_REQUEST_PARAMETERS", "AUTHORIZER_FAILURE", "UNAUTHORIZED", "INTEGRATION_TIMEOUT",
            "ACCESS_DENIED", "DEFAULT_4XX", "DEFAULT_5XX", "WAF_FILTERED", "QUOTA_EXCEEDED", "THROTTLED",
            "API_CONFIGURATION_ERROR", "UNSUPPORTED_MEDIA_TYPE", "INTEGRATION_FAILURE", "EXPIRED_TOKEN");

    private GatewayResponseTypes() {}

    static GatewayResponseType of(AwsRequest request) {
        String name = request.text("responseType");
        new Constraints().required("responseType", name).oneOf("responseType", name, NAMES).check();
        return GatewayResponseType.valueOf(name);
    }
}
