package dev.stagedoor.emulator.gateway.accesslog;

import java.util.Map;
import java.util.function.Function;

import dev.stagedoor.emulator.gateway.compile.Authorization;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;

/** What became of a caller of an AWS_IAM method: {@code authenticate.*} who it is, {@code authorize.*} whether it may. */
final class IamVariables {

    private IamVariables() {}

    static void addTo(Map<String, AccessLogVariable> variables) {
        put(variables, "authenticate.status", exchange -> exchange.caller() == null ? 403 : 200);
        put(variables, "authenticate.error", exchange -> exchange.caller() == null ? message(exchange) : null);
        put(variables, "authorize.status",
                exchange -> exchange.caller() == null ? null : denied(exchange) ? 403 : 200);
        put(variables, "authorize.error", exchange -> denied(exchange) ? message(exchange) : null);
    }

    private static void put(Map<String, AccessLogVariable> variables, String name, Function<Exchange, Object> value) {
        variables.put(name, new AccessLogVariable(exchange -> exchange.method() == null
                || exchange.method().authorization() == Authorization.NONE ? null : value.apply(exchange), false));
    }

    private static boolean denied(Exchange exchange) {
        return exchange.error() != null && exchange.error().type() == GatewayResponseType.ACCESS_DENIED;
    }

    private static String message(Exchange exchange) {
        return exchange.error() == null ? null : exchange.error().message();
    }
}
