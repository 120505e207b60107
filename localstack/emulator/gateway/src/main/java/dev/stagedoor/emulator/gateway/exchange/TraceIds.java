package dev.stagedoor.emulator.gateway.exchange;

import dev.stagedoor.emulator.core.xray.TraceHeader;

/**
 * {@code X-Amzn-Trace-Id} for back ends. Where the stage takes part in traces, the gateway's call is the parent; elsewhere a whole
 * header that the client sent is kept, of a root alone the root, else all is new (recorded). See <a
 * href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader">the header</a>.
 */
public final class TraceIds {

    public static final String HEADER = "X-Amzn-Trace-Id";

    private final RequestIds ids;

    public TraceIds(RequestIds ids) {
        this.ids = ids;
    }

    public String of(Exchange exchange) {
        if (exchange.traceContext() != null) {
            return exchange.traceContext().header();
        }
        String sent = exchange.methodRequest().sent().get(HEADER);
        String root = sent == null ? null : part(sent, "Root=");
        if (root != null && part(sent, "Parent=") != null) {
            return sent;
        }
        return TraceHeader.text(root != null ? root : newRoot(exchange, ids), ids.hex(16), false);
    }

    /** The id of a trace that begins with this request. */
    public static String newRoot(Exchange exchange, RequestIds ids) {
        String second = Long.toHexString(exchange.startedMillis() / 1000);
        return "1-" + "0".repeat(Math.max(0, 8 - second.length())) + second + '-' + ids.hex(24);
    }

    private static String part(String header, String key) {
        for (String part : header.split(";")) {
            if (part.trim().startsWith(key)) {
                return part.trim().substring(key.length());
            }
        }
        return null;
    }
}
