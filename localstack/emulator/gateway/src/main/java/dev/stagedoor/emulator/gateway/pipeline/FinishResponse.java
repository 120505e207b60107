package dev.stagedoor.emulator.gateway.pipeline;

import dev.stagedoor.emulator.gateway.compile.MediaTypes;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.exchange.Step;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/**
 * The method response: what every answer of an integration carries. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-response.html">method
 * responses</a>.
 */
final class FinishResponse implements Step {

    static final String NAME = "respond";

    /** Spelled as AWS does: the execution log shows it. */
    static final CharSequence CONTENT_TYPE = HttpHeaders.createOptimized("Content-Type");

    private static final CharSequence TRACE_ID = HttpHeaders.createOptimized("X-Amzn-Trace-Id");
    private static final CharSequence JSON = HttpHeaders.createOptimized(MediaTypes.JSON);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Exchange exchange) {
        MultiMap headers = exchange.reply().headers();
        if (!headers.contains(CONTENT_TYPE)) {
            headers.set(CONTENT_TYPE, JSON);
        }
        if (exchange.traceId() != null) {
            headers.set(TRACE_ID, exchange.traceId());
        }
        int status = exchange.reply().status();
        exchange.trace().note(step -> step.put("decision", Integer.toString(status)));
        return Outcome.NEXT;
    }
}
