/**
 * Mapping templates in VTL: compiled once, rendered in a sandbox with bounds on loops, output, memory and time.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html">the
 * reference</a>.
 */
package dev.stagedoor.emulator.gateway.vtl;
