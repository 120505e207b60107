/**
 * The part of {@code apigatewayv2} that REST APIs need: VPC links. Members are named as on the wire ({@code name},
 * {@code subnetIds}), which is AWS's model with a small first letter. HTTP and WebSocket APIs are refused by name.
 */
package dev.stagedoor.emulator.gateway.control.v2;
