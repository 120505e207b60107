package dev.stagedoor.emulator.gateway.control.v2;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.wire.RestErrorShape;
import dev.stagedoor.emulator.core.wire.RestJsonProtocol;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.GatewayAction;
import dev.stagedoor.emulator.gateway.control.GatewayRoute;
import dev.stagedoor.emulator.gateway.control.rest.GatewayService;

/** The control plane of VPC links. Its calls are signed for {@code apigateway}, as those of REST APIs are. */
public final class GatewayV2Service implements AwsService {

    public static final String NAME = "apigatewayv2";

    private final Map<String, Operation> operations;
    private final Map<String, GatewayRoute> routes;
    private final WireProtocol protocol;
    private final String region;

    /** @param apis asked whether a link is still in use */
    public GatewayV2Service(EmulatorContext context, VpcLinks links, ApiStore apis) {
        this.region = context.account().region();
        List<GatewayAction> all = VpcLinkActions.all(links, apis, context.ids(), context.clock());
        this.routes = all.stream().collect(Collectors.toUnmodifiableMap(GatewayAction::name, GatewayAction::route));
        this.protocol = new RestJsonProtocol(NAME, RestErrorShape.MESSAGE,
                all.stream().map(action -> action.route().wire()).toList());
        this.operations = all.stream().collect(
                Collectors.toUnmodifiableMap(GatewayAction::name, GatewayAction::operation));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String signingName() {
        return GatewayService.NAME;
    }

    @Override
    public WireProtocol protocol() {
        return protocol;
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.copyOf(operations);
    }

    @Override
    public String action(AwsRequest request) {
        return "apigateway:" + routes.get(request.operation()).wire().method();
    }

    @Override
    public List<String> resources(AwsRequest request) {
        String path = routes.get(request.operation()).path(request.input());
        return List.of("arn:aws:apigateway:" + region + "::" + path.replaceFirst("^/v2", ""));
    }
}
