package dev.stagedoor.emulator.gateway.pipeline;

import dev.stagedoor.emulator.gateway.compile.CompiledMethod;
import dev.stagedoor.emulator.gateway.compile.PercentCoding;
import dev.stagedoor.emulator.gateway.compile.RouteMatch;
import dev.stagedoor.emulator.gateway.compile.Snapshot;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.exchange.MethodRequest;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.exchange.Step;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;

/**
 * Finds resource and method. An unknown path and a wrong method answer the same: 403 Missing Authentication Token. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">gateway response
 * types</a>.
 */
final class Route implements Step {

    private static final Outcome NO_RESOURCE = Outcome
            .refuse(GatewayError.of(GatewayResponseType.MISSING_AUTHENTICATION_TOKEN, "no resource has this path"));
    private static final Outcome NO_METHOD = Outcome.refuse(
            GatewayError.of(GatewayResponseType.MISSING_AUTHENTICATION_TOKEN, "the resource has no such method"));
    private static final Outcome BAD_ENCODING = Outcome
            .refuse(GatewayError.of(GatewayResponseType.BAD_REQUEST_PARAMETERS, "the URL has a broken percent-encoding")
                    .withMessage("Bad Request"));
    private static final Outcome CLIMBS = Outcome.refuse(GatewayError
            .of(GatewayResponseType.BAD_REQUEST_PARAMETERS, "the path has a dot segment").withMessage("Bad Request"));
    private static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";

    @Override
    public String name() {
        return "route";
    }

    @Override
    public Outcome apply(Exchange exchange) {
        MethodRequest request = exchange.methodRequest();
        if (!PercentCoding.valid(request.rawPath())
                || request.rawQuery() != null && !PercentCoding.valid(request.rawQuery())) {
            return BAD_ENCODING;
        }
        if (PercentCoding.climbs(request.rawPath())) {
            return CLIMBS;
        }
        String override = request.sent().get(METHOD_OVERRIDE);
        if (override != null && !override.isEmpty()) {
            request.verb(override);
        }
        Snapshot snapshot = exchange.stage().snapshot();
        RouteMatch match = snapshot.routes().match(request.rawPath());
        CompiledMethod method = match == null ? null : match.resource().method(request.verb());
        exchange.trace().routed(request.verb(), method);
        exchange.trace().note(new RouteNote(snapshot.routes(), request.verb(), request.rawPath(), method));
        if (method == null) {
            return match == null ? NO_RESOURCE : NO_METHOD;
        }
        request.route(match);
        exchange.method(method);
        return Outcome.NEXT;
    }
}
