package dev.stagedoor.emulator.gateway.model;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-integration-types.html">types</a>. */
public enum IntegrationType {
    MOCK, HTTP, HTTP_PROXY, AWS, AWS_PROXY
}
