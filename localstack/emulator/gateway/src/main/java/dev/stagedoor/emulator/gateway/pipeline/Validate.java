package dev.stagedoor.emulator.gateway.pipeline;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.emulator.gateway.compile.MappingFailure;
import dev.stagedoor.emulator.gateway.compile.MediaTypes;
import dev.stagedoor.emulator.gateway.compile.RequestValidation;
import dev.stagedoor.emulator.gateway.compile.RequestValidation.RequiredParameter;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.exchange.Step;
import dev.stagedoor.emulator.gateway.explain.StepNote;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;
import dev.stagedoor.emulator.gateway.validation.BodySchema;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;

/**
 * Required parameters, then the body against its model. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html">request
 * validation</a>.
 */
final class Validate implements Step {

    /** A longer body is checked on a worker thread of its own. */
    private static final int WORKER_ABOVE = 64 * 1024;
    private static final StepNote NO_VALIDATOR = StepNote.of("no validator");
    private static final StepNote VALID = StepNote.of("valid");
    private static final StepNote NO_MODEL = StepNote.of("body not checked: no model for its Content-Type");

    private final WorkerExecutor worker;

    Validate(Vertx vertx) {
        // One after another: the tree of a large body takes several times its length.
        worker = vertx.createSharedWorkerExecutor("stagedoor-validate", 1);
    }

    @Override
    public String name() {
        return "validate";
    }

    @Override
    public Outcome apply(Exchange exchange) {
        RequestValidation validation = exchange.method().validation();
        if (validation == RequestValidation.NONE) {
            exchange.trace().note(NO_VALIDATOR);
            return Outcome.NEXT;
        }
        if (!validation.required().isEmpty()) {
            List<String> missing = missing(validation, exchange);
            if (!missing.isEmpty()) {
                return missing(missing);
            }
        }
        return validation.bodies().isEmpty() ? verdict(exchange, null) : body(validation, exchange);
    }

    /** A blank parameter is none. */
    private static List<String> missing(RequestValidation validation, Exchange exchange) {
        List<String> missing = new ArrayList<>(0);
        for (RequiredParameter parameter : validation.required()) {
            try {
                String value = parameter.source().value(exchange);
                if (value == null || value.isBlank()) {
                    missing.add(parameter.name());
                }
            } catch (MappingFailure e) {
                throw new IllegalStateException("A parameter is not parsed, so it cannot be broken", e);
            }
        }
        return missing;
    }

    private static Outcome missing(List<String> names) {
        String message = "Missing required request parameters: " + names;
        return Outcome.refuse(GatewayError.of(GatewayResponseType.BAD_REQUEST_PARAMETERS, message)
                .withMessage(message));
    }

    private Outcome body(RequestValidation validation, Exchange exchange) {
        BodySchema schema = validation.body(MediaTypes.ofContentType(exchange.methodRequest().contentType()));
        if (schema == null) {
            exchange.trace().note(NO_MODEL);
            return Outcome.NEXT;
        }
        // Checked is the text that templates read, in the one encoding that they read it in.
        String body = exchange.requestBody();
        return body.length() > WORKER_ABOVE
                ? Outcome.await(
                        worker.executeBlocking(() -> schema.errors(body))
                                .map(errors -> verdict(exchange, errors)))
                : verdict(exchange, schema.errors(body));
    }

    private static Outcome verdict(Exchange exchange, String errors) {
        if (errors == null) {
            exchange.trace().note(VALID);
            return Outcome.NEXT;
        }
        return Outcome.refuse(GatewayError.of(GatewayResponseType.BAD_REQUEST_BODY, errors)
                .withValidationErrors(errors));
    }
}
