package dev.stagedoor.emulator.gateway.model;

import java.util.List;

/**
 * How an API is reached.
 *
 * @param types one of {@code EDGE}, {@code REGIONAL}, {@code PRIVATE}
 * @param ipAddressType {@code ipv4} or {@code dualstack}
 * @param vpcEndpointIds the VPC endpoints of a private API
 */
public record EndpointConfiguration(List<String> types, String ipAddressType, List<String> vpcEndpointIds) {

    /** What AWS gives to an API that says nothing. */
    public static final EndpointConfiguration DEFAULT = new EndpointConfiguration(List.of("EDGE"), "ipv4", List.of());
}
