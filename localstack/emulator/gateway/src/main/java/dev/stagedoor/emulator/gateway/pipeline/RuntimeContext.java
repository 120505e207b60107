package dev.stagedoor.emulator.gateway.pipeline;

import java.util.function.Predicate;

import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.PolicyStore;
import dev.stagedoor.emulator.core.net.LoadBalancing;
import dev.stagedoor.emulator.core.roles.AssumedRoles;
import dev.stagedoor.emulator.core.wire.SignatureVerifier;
import dev.stagedoor.emulator.gateway.logs.LogDelivery;
import dev.stagedoor.emulator.gateway.usage.Clients;

/**
 * What the steps of a request need from outside the runtime.
 *
 * @param vpcLinkExists says whether there is a VPC link of this id
 * @param clients the API keys in their usage plans
 * @param roles the sessions of the roles that stages and integrations take
 * @param logs where stages write their logs
 */
public record RuntimeContext(EmulatorContext emulator, SignatureVerifier signatures, PolicyStore policies,
        LoadBalancing loadBalancing, Predicate<String> vpcLinkExists, Clients clients,
        AssumedRoles roles, LogDelivery logs, GatewayOptions options) {}
