/**
 * Export of API definitions: the way back from an API to OpenAPI 3.0 or Swagger 2.0.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-export-api.html">the guide</a>.
 */
package dev.stagedoor.emulator.gateway.openapi.export;
