package dev.stagedoor.emulator.gateway.executionlog;

import dev.stagedoor.emulator.gateway.exchange.EndpointCall;
import dev.stagedoor.emulator.gateway.exchange.EndpointResponse;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;

/** Why the gateway answered itself, in AWS's words as far as they are known. */
final class FailureLine {

    private static final String FAILED = "Execution failed due to ";

    private FailureLine() {}

    static String of(Exchange exchange) {
        GatewayError error = exchange.error();
        return switch (error.type()) {
            case API_CONFIGURATION_ERROR -> configuration(error.reason());
            case INTEGRATION_TIMEOUT -> FAILED + "a timeout error";
            case INTEGRATION_FAILURE -> integration(exchange, error);
            case UNAUTHORIZED -> "Unauthorized request: " + exchange.requestId();
            case BAD_REQUEST_BODY -> error.validationErrors() == null
                    ? error.message()
                    : "Request body does not match model schema for content type "
                            + contentType(exchange) + ": " + error.validationErrors();
            default -> String.valueOf(error.message());
        };
    }

    /** Whether the method was ready to run: the request was admitted. */
    static boolean isOfExecution(GatewayError error) {
        return switch (error.type()) {
            case BAD_REQUEST_BODY, BAD_REQUEST_PARAMETERS, UNSUPPORTED_MEDIA_TYPE -> true;
            default -> error.type().isOfIntegration();
        };
    }

    private static String integration(Exchange exchange, GatewayError error) {
        String reason = String.valueOf(error.reason());
        return switch (error.status()) {
            case 502 -> functionFailed(exchange) ? functionError(exchange) : configuration(reason);
            case 504 -> FAILED + "a network error communicating with endpoint";
            default -> FAILED + "an internal error";
        };
    }

    /** Whether it was a function that answered, and with an error. */
    static boolean functionFailed(Exchange exchange) {
        EndpointCall call = exchange.endpointCall();
        EndpointResponse answer = call == null ? null : call.answer();
        return answer != null && answer.functionError() != null && answer.headers().contains("X-Amz-Function-Error");
    }

    static String functionError(Exchange exchange) {
        return "Lambda execution failed with status 200 due to customer function error: "
                + exchange.endpointCall().answer().functionError() + ". Lambda request id: " + exchange.requestId();
    }

    private static String configuration(String reason) {
        return reason.startsWith(FAILED) ? reason : FAILED + "configuration error: " + reason;
    }

    private static String contentType(Exchange exchange) {
        String sent = exchange.methodRequest().contentType();
        return sent == null ? "application/json" : sent;
    }
}
