package dev.stagedoor.emulator.gateway.compile;

import java.util.List;

/**
 * A deployment, compiled: what a stage points at. Immutable.
 *
 * @param methods by {@link CompiledMethod#index()}
 * @param endpointDisabled {@code disableExecuteApiEndpoint}: only a custom domain would reach the API
 */
public record Snapshot(String apiId, String apiName, String deploymentId, RouteTree routes,
        List<CompiledMethod> methods,
        GatewayResponses gatewayResponses, BinaryMediaTypes binaryMediaTypes, boolean endpointDisabled) {}
