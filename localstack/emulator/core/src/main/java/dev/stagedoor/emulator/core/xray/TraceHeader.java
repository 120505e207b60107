package dev.stagedoor.emulator.core.xray;

import java.util.Optional;

/**
 * {@code X-Amzn-Trace-Id}, read. See <a
 * href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader">the header</a>.
 *
 * @param root the trace's id, {@code 1-<8 hex>-<24 hex>}
 * @param parent the segment that called, 16 hex digits; null where the caller has none
 * @param sampled whether the trace is recorded; null where the caller left that open
 */
public record TraceHeader(String root, String parent, Boolean sampled) {

    private static final int MAX_LENGTH = 512;

    /** Empty where the text, which may be null, has no root that is a trace's id. */
    public static Optional<TraceHeader> parse(String text) {
        if (text == null || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String root = null;
        String parent = null;
        Boolean sampled = null;
        for (String part : text.split(";")) {
            int equals = part.indexOf('=');
            String value = equals < 0 ? "" : part.substring(equals + 1).trim();
            switch (equals < 0 ? "" : part.substring(0, equals).trim()) {
                case "Root" -> root = value;
                case "Parent" -> parent = isHex(value, 0, 16) && value.length() == 16 ? value : null;
                case "Sampled" -> sampled = value.equals("1") ? Boolean.TRUE : value.equals("0") ? Boolean.FALSE : null;
                default -> {
                    // Self and Lineage are between those who write them.
                }
            }
        }
        return root != null && isTraceId(root)
                ? Optional.of(new TraceHeader(root, parent, sampled))
                : Optional.empty();
    }

    /** {@code 1-<8 hex>-<24 hex>}: the version, the second in which the trace began, a random part. */
    public static boolean isTraceId(String text) {
        return text.length() == 35 && text.startsWith("1-") && text.charAt(10) == '-' && isHex(text, 2, 10)
                && isHex(text, 11, 35);
    }

    /** The header as it goes on, with a parent and a decision. */
    public static String text(String root, String parent, boolean sampled) {
        return "Root=" + root + ";Parent=" + parent + (sampled ? ";Sampled=1" : ";Sampled=0");
    }

    /** Whether a text is long enough and has only hexadecimal digits from one place to another. */
    private static boolean isHex(String text, int from, int to) {
        if (text.length() < to) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f') && (c < 'A' || c > 'F')) {
                return false;
            }
        }
        return true;
    }
}
