/**
 * Import of API definitions: OpenAPI 3.0 and Swagger 2.0, JSON or YAML, with API Gateway's extensions. Where AWS ignores what it
 * does not know, this refuses it by name.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html">extensions</a>.
 */
package dev.stagedoor.emulator.gateway.openapi;
