package dev.stagedoor.emulator.lambda.operations;

import java.time.Clock;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.core.Ids;

/**
 * {@code X-Amzn-Trace-Id}: what the caller sent goes on to the function if it is such a header, else a trace begins that nobody
 * asked to record. See <a
 * href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader">the header</a>.
 */
public record TraceHeaders(Ids ids, Clock clock) {

    private static final int MAX_LENGTH = 512;
    private static final Pattern ROOT = Pattern.compile("(^|;) *Root=1-[0-9a-fA-F]{8}-[0-9a-fA-F]{24} *(;|$)");
    private static final Pattern HEADER_TEXT = Pattern.compile("[ -~]*");

    /** @param sent by the caller, or null */
    public String of(String sent) {
        return sent != null && sent.length() <= MAX_LENGTH && HEADER_TEXT.matcher(sent).matches()
                && ROOT.matcher(sent).find() ? sent : next();
    }

    private String next() {
        return "Root=1-" + String.format("%08x", clock.instant().getEpochSecond()) + "-" + ids.hex(24) + ";Parent="
                + ids.hex(16) + ";Sampled=0";
    }
}
