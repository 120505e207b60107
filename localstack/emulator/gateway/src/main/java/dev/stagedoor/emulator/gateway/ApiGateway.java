package dev.stagedoor.emulator.gateway;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.http.DataPlane;
import dev.stagedoor.emulator.core.iam.PolicyStore;
import dev.stagedoor.emulator.core.net.LoadBalancing;
import dev.stagedoor.emulator.core.roles.AssumedRoles;
import dev.stagedoor.emulator.core.wire.SignatureVerifier;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.account.AccountSettings;
import dev.stagedoor.emulator.gateway.control.rest.GatewayService;
import dev.stagedoor.emulator.gateway.control.usageplan.UsagePlans;
import dev.stagedoor.emulator.gateway.control.v2.GatewayV2Service;
import dev.stagedoor.emulator.gateway.control.v2.VpcLinks;
import dev.stagedoor.emulator.gateway.explain.RequestLog;
import dev.stagedoor.emulator.gateway.logs.LogDelivery;
import dev.stagedoor.emulator.gateway.pipeline.GatewayOptions;
import dev.stagedoor.emulator.gateway.pipeline.GatewayRuntime;
import dev.stagedoor.emulator.gateway.pipeline.RuntimeContext;
import dev.stagedoor.emulator.gateway.roles.GatewayRoles;
import dev.stagedoor.emulator.gateway.usage.Clients;
import dev.stagedoor.emulator.gateway.usage.Throttles;

/** API Gateway put together: the control planes, and the runtime that serves what they deploy. */
public final class ApiGateway {

    private final GatewayRuntime runtime;
    private final List<AwsService> services;

    public ApiGateway(EmulatorContext context, SignatureVerifier signatures, PolicyStore policies,
            LoadBalancing loadBalancing, GatewayOptions options) {
        ApiStore apis = new ApiStore(context.account().id());
        VpcLinks links = new VpcLinks();
        Clients clients = new Clients(context.clock(), new Throttles(System::nanoTime));
        AccountSettings settings = new AccountSettings();
        AssumedRoles roles = GatewayRoles.of(context.bus(), context.account());
        this.runtime = new GatewayRuntime(
                new RuntimeContext(context, signatures, policies, loadBalancing, links::exists,
                        clients, roles, new LogDelivery(context, roles, settings::cloudwatchRoleArn), options));
        runtime.deliverMetrics();
        this.services = List.of(
                new GatewayService(context, apis, new UsagePlans(clients), settings, runtime, runtime, links::exists),
                new GatewayV2Service(context, links, apis));
    }

    /** {@code apigateway} and {@code apigatewayv2}, to be registered on the bus. Both are signed for {@code apigateway}. */
    public List<AwsService> services() {
        return services;
    }

    /** How the last requests travelled, for a page of the server. */
    public RequestLog requestLog() {
        return runtime.requestLog();
    }

    /** Takes the requests to deployed APIs. */
    public DataPlane dataPlane() {
        return runtime;
    }
}
