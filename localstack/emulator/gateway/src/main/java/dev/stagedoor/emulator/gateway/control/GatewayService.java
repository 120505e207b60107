package dev.stagedoor.emulator.gateway.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import dev.stagedoor.emulator.core.EmulatorContext;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.wire.WireProtocol;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** The control plane of REST APIs ({@code apigateway}). */
public final class GatewayService implements AwsService {

    public static final String NAME = "apigateway";

    private final Map<String, Operation> operations;
    private final Map<String, GatewayRoute> routes = new HashMap<>();
    private final WireProtocol protocol;
    private final String region;

    /**
     * @param publisher the runtime that serves what is deployed here
     * @param vpcLinkExists whether there is a VPC link of this id
     */
    public GatewayService(EmulatorContext context, ApiStore store, StagePublisher publisher,
            Predicate<String> vpcLinkExists) {
        this.region = context.account().region();
        List<GatewayRoute> all = GatewayRoutes.all();
        all.forEach(route -> routes.put(route.wire().operation(), route));
        this.protocol = new GatewayProtocol(NAME, all.stream().map(GatewayRoute::wire).toList());
        Map<String, Operation> byName = new HashMap<>();
        new GatewayOperations(context, store, publisher, vpcLinkExists).all()
                .forEach((name, operation) -> byName.put(name,
                        isQuick(name)
                                ? request -> Future.succeededFuture(operation.run(request))
                                : onWorker(context.vertx(), operation)));
        this.operations = Map.copyOf(byName);
    }

    /** A change may wait for another change of the same API, which may parse or compile a whole definition; a look never does. */
    private static boolean isQuick(String operation) {
        return operation.startsWith("Get") && !operation.equals("GetExport");
    }

    private static Operation onWorker(Vertx vertx, ControlOperation operation) {
        return request -> vertx.executeBlocking(() -> operation.run(request), false);
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
