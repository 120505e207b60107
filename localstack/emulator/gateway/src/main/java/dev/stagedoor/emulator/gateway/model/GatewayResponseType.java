package dev.stagedoor.emulator.gateway.model;

/**
 * Why API Gateway answers itself, with what AWS answers unless an API says otherwise.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">types</a>.
 */
public enum GatewayResponseType {
    // @formatter:off
    ACCESS_DENIED(403, "AccessDeniedException", "User is not authorized to access this resource"),
    API_CONFIGURATION_ERROR(500, "InternalServerErrorException", "Internal server error"),
    AUTHORIZER_CONFIGURATION_ERROR(500, "AuthorizerConfigurationException", null),
    AUTHORIZER_FAILURE(500, "AuthorizerFailureException", null),
    BAD_REQUEST_BODY(400, "BadRequestException", "Invalid request body"),
    BAD_REQUEST_PARAMETERS(400, "BadRequestException", "Missing required request parameters"),
    DEFAULT_4XX(null, null, null),
    DEFAULT_5XX(null, null, null),
    EXPIRED_TOKEN(403, "ExpiredTokenException", "The security token included in the request is expired"),
    INTEGRATION_FAILURE(504, "InternalServerErrorException", "Internal server error"),
    INTEGRATION_TIMEOUT(504, "InternalServerErrorException", "Endpoint request timed out"),
    INVALID_API_KEY(403, "ForbiddenException", "Forbidden"),
    INVALID_SIGNATURE(403, "InvalidSignatureException", "The request signature we calculated does not match the"
            + " signature you provided. Check your AWS Secret Access Key and signing method. Consult the service"
            + " documentation for details."),
    MISSING_AUTHENTICATION_TOKEN(403, "MissingAuthenticationTokenException", "Missing Authentication Token"),
    QUOTA_EXCEEDED(429, "LimitExceededException", "Limit Exceeded"),
    REQUEST_TOO_LARGE(413, "RequestTooLargeException", "Request Too Long"),
    RESOURCE_NOT_FOUND(404, "ResourceNotFoundException", "Not Found"),
    THROTTLED(429, "TooManyRequestsException", "Too Many Requests"),
    UNAUTHORIZED(401, "UnauthorizedException", "Unauthorized"),
    UNSUPPORTED_MEDIA_TYPE(415, "BadRequestException", "Unsupported Media Type"),
    WAF_FILTERED(403, "ForbiddenException", "Forbidden");
    // @formatter:on

    private final Integer status;
    private final String errorType;
    private final String message;

    GatewayResponseType(Integer status, String errorType, String message) {
        this.status = status;
        this.errorType = errorType;
        this.message = message;
    }

    /** The status that AWS documents; null for DEFAULT_4XX and DEFAULT_5XX. */
    public Integer status() {
        return status;
    }

    /** The value of {@code x-amzn-ErrorType}. */
    public String errorType() {
        return errorType;
    }

    /** {@code $context.error.message} where nothing more exact is known; null is sent as JSON null. */
    public String message() {
        return message;
    }

    /** Whether it is what is behind the gateway, or how it is called, that went wrong. */
    public boolean isOfIntegration() {
        return this == API_CONFIGURATION_ERROR || this == INTEGRATION_FAILURE || this == INTEGRATION_TIMEOUT;
    }
}
