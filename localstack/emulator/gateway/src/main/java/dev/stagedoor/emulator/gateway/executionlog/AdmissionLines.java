package dev.stagedoor.emulator.gateway.executionlog;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;

/** What the log says before the execution starts: which key came, in which usage plan. */
final class AdmissionLines {

    private AdmissionLines() {}

    static List<String> of(Exchange exchange) {
        List<String> lines = new ArrayList<>(4);
        lines.add("Extended Request Id: " + exchange.extendedRequestId());
        if (!asksForKey(exchange.error())) {
            return lines;
        }
        boolean required = exchange.method().definition().apiKeyRequired();
        String key = exchange.client() == null ? "" : EventText.masked(exchange.client().member().key().value());
        String stage = exchange.address().apiId() + '/' + exchange.stage().name();
        lines.add("Verifying Usage Plan for request: " + exchange.requestId() + ". API Key: " + key + " API Stage: "
                + stage);
        if (exchange.error() == null || FailureLine.isOfExecution(exchange.error())) {
            lines.add("API Key " + key + " authorized because method '" + exchange.method().httpMethod() + ' '
                    + exchange.method().resourcePath() + "' " + (required ? "requires" : "does not require")
                    + " API Key. Request will " + (required ? "" : "not ") + "contribute to throttle or quota limits");
            lines.add("Usage Plan check succeeded for API Key " + key + " and API Stage " + stage);
        }
        return lines;
    }

    /** Whether the request came so far that its key was looked at. */
    private static boolean asksForKey(GatewayError error) {
        return error == null || switch (error.type()) {
            case INVALID_API_KEY, QUOTA_EXCEEDED, THROTTLED -> true;
            default -> FailureLine.isOfExecution(error);
        };
    }
}
