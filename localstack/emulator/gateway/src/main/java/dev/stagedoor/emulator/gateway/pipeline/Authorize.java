package dev.stagedoor.emulator.gateway.pipeline;

import java.nio.charset.StandardCharsets;

import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.iam.PolicyEvaluator.Decision;
import dev.stagedoor.emulator.core.iam.PolicyEvaluator.Effect;
import dev.stagedoor.emulator.core.wire.SignatureException;
import dev.stagedoor.emulator.core.wire.SignatureVerifier;
import dev.stagedoor.emulator.gateway.compile.Authorization;
import dev.stagedoor.emulator.gateway.exchange.Entry;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.exchange.Step;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;

/**
 * AWS_IAM: the request is signed for {@code execute-api}, and the caller's policies allow {@code execute-api:Invoke} on the
 * method. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html">
 * IAM permissions for invoking an API</a>.
 */
final class Authorize implements Step {

    private static final String ACTION = "execute-api:Invoke";

    private static final int MAX_ARN_BYTES = 1600;
    private static final Outcome TOO_LONG = Outcome.refuse(
            new GatewayError(GatewayResponseType.BAD_REQUEST_PARAMETERS, 414, "Request URI too long",
                    "RequestUriTooLongException", "message", "the method's ARN is longer than 1600 bytes"));

    private final SignatureVerifier signatures;
    private final ExecuteApiAccess access;

    Authorize(SignatureVerifier signatures, ExecuteApiAccess access) {
        this.signatures = signatures;
        this.access = access;
    }

    @Override
    public String name() {
        return "authorize";
    }

    @Override
    public Outcome apply(Exchange exchange) {
        if (exchange.method().authorization() == Authorization.NONE) {
            exchange.trace().note(AuthorizeNote.NONE);
            return Outcome.NEXT;
        }
        try {
            exchange.caller(signatures.verify(signed(exchange), ExecuteApiAccess.SERVICE));
        } catch (SignatureException e) {
            exchange.trace().note(AuthorizeNote.NOBODY);
            return Outcome.refuse(unauthenticated(e));
        }
        exchange.trace().note(new AuthorizeNote(exchange.caller(), null));
        return exchange.caller() instanceof Caller.Root ? Outcome.NEXT : decide(exchange);
    }

    private static WireRequest signed(Exchange exchange) {
        Entry entry = exchange.entry();
        String query = entry.query();
        return new WireRequest(entry.verb(), entry.path(), query == null ? "" : query, entry.headers(),
                exchange.methodRequest().body());
    }

    private Outcome decide(Exchange exchange) {
        if (access.methodArn(exchange).getBytes(StandardCharsets.UTF_8).length > MAX_ARN_BYTES) {
            return TOO_LONG;
        }
        Decision decision = access.decide(exchange, ACTION);
        exchange.trace().note(new AuthorizeNote(exchange.caller(), decision));
        return decision.allowed() ? Outcome.NEXT : Outcome.refuse(denied(exchange, decision));
    }

    private GatewayError denied(Exchange exchange, Decision decision) {
        return GatewayError.of(GatewayResponseType.ACCESS_DENIED, "no identity policy allows " + ACTION)
                .withMessageKey("Message")
                .withMessage("User: " + exchange.caller().arn() + " is not authorized to perform: " + ACTION
                        + " on resource: " + access.maskedMethodArn(exchange)
                        + (decision.effect() == Effect.EXPLICIT_DENY ? " with an explicit deny" : ""));
    }

    private static GatewayError unauthenticated(SignatureException e) {
        GatewayResponseType type = switch (e.reason()) {
            case MISSING -> GatewayResponseType.MISSING_AUTHENTICATION_TOKEN;
            case EXPIRED -> GatewayResponseType.EXPIRED_TOKEN;
            case INCOMPLETE, UNKNOWN_KEY, INVALID -> GatewayResponseType.INVALID_SIGNATURE;
        };
        GatewayError error = GatewayError.of(type, e.getMessage()).withErrorType(e.code());
        return type == GatewayResponseType.MISSING_AUTHENTICATION_TOKEN ? error : error.withMessage(e.getMessage());
    }
}
