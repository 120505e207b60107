package dev.stagedoor.emulator.gateway.control.rest;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.GatewayAction;
import dev.stagedoor.emulator.gateway.control.GatewayRoute;
import dev.stagedoor.emulator.gateway.control.MethodTester;
import dev.stagedoor.emulator.gateway.control.StagePublisher;
import dev.stagedoor.emulator.gateway.control.account.AccountSettings;
import dev.stagedoor.emulator.gateway.control.usageplan.UsagePlans;
import io.vertx.core.Vertx;

/** The control plane of REST APIs ({@code apigateway}). */
public final class GatewayService implements AwsService {

    public static final String NAME = "apigateway";

    private final Map<String, Operation> operations;
    private final Map<String, GatewayRoute> routes;
    private final WireProtocol protocol;
    private final String region;

    /**
     * @param publisher the runtime that serves what is deployed here
     * @param tester runs one method of what is not deployed yet
     * @param vpcLinkExists whether there is a VPC link of this id
     */
    public GatewayService(EmulatorContext context, ApiStore store, UsagePlans plans, AccountSettings account,
            StagePublisher publisher, MethodTester tester, Predicate<String> vpcLinkExists) {
        this.region = context.account().region();
        List<GatewayAction> all = GatewayActions.all(context, store, plans, account, publisher, tester, vpcLinkExists);
        this.routes = all.stream().collect(Collectors.toUnmodifiableMap(GatewayAction::name, GatewayAction::route));
        this.protocol = new GatewayProtocol(NAME, all.stream().map(action -> action.route().wire()).toList());
        this.operations = all.stream().collect(Collectors.toUnmodifiableMap(GatewayAction::name,
                action -> action.isQuick()
                        ? action.operation()
                        : onWorker(context.vertx(), action.operation())));
    }

    private static Operation onWorker(Vertx vertx, Operation operation) {
        return request -> vertx.executeBlocking(() -> operation.execute(request), false).compose(answer -> answer);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public WireProtocol protocol() {
        return protocol;
    }

    @Override
    public Map<String, Operation> operations() {
        return operations;
    }

    @Override
    public String action(AwsRequest request) {
        return NAME + ":" + routes.get(request.operation()).wire().method();
    }

    @Override
    public List<String> resources(AwsRequest request) {
        return List.of("arn:aws:apigateway:" + region + "::" + routes.get(request.operation()).path(request.input()));
    }
}
