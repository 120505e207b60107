package dev.stagedoor.emulator.gateway.exchange;

/**
 * {@code X-Amzn-Trace-Id}: a whole one that the client sent is kept, of a root alone the root, else all is new (recorded). See <a
 * href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader">the header</a>.
 */
public final class TraceIds {

    public static final String HEADER = "X-Amzn-Trace-Id";

    private final RequestIds ids;

    public TraceIds(RequestIds ids) {
        this.ids = ids;
    }

    public String of(Exchange exchange) {
        String sent = exchange.methodRequest().sent().get(HEADER);
        String root = sent == null ? null : part(sent, "Root=");
        if (root != null && part(sent, "Parent=") != null) {
            return sent;
        }
        String trace = root != null
                ? root
                : "1-" + Long.toHexString(exchange.startedMillis() / 1000) + '-' + ids.hex(24);
        return "Root=" + trace + ";Parent=" + ids.hex(16) + ";Sampled=0";
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
