package dev.stagedoor.emulator.lambda.tracing;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.xray.DefaultRule;
import dev.stagedoor.emulator.core.xray.TraceHeader;

/**
 * {@code X-Amzn-Trace-Id} of an invocation: what the caller sent if it is such a header, else a trace begins. Where the caller has
 * not decided whether it is recorded, the default rule does for a function that traces ({@code TracingConfig: Active}), and it is
 * not for another. See <a
 * href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader">the header</a>.
 */
public final class TraceHeaders {

    private static final Predicate<String> HEADER_TEXT = Pattern.compile("[ -~]*").asMatchPredicate();

    private final Ids ids;
    private final Clock clock;
    private final DefaultRule rule;

    public TraceHeaders(EmulatorContext emulator) {
        this.ids = emulator.ids();
        this.clock = emulator.clock();
        this.rule = new DefaultRule(clock, () -> Integer.parseInt(ids.hex(7), 16) / (double) (1 << 28));
    }

    /**
     * @param sent by the caller, or null
     * @param active whether the function traces by itself
     */
    public String of(String sent, boolean active) {
        Optional<TraceHeader> header = sent != null && HEADER_TEXT.test(sent)
                ? TraceHeader.parse(sent)
                : Optional.empty();
        if (header.isPresent() && (!active || header.get().sampled() != null)) {
            return sent;
        }
        String root = header.map(TraceHeader::root).orElseGet(this::newRoot);
        String parent = header.map(TraceHeader::parent).orElseGet(() -> ids.hex(16));
        return TraceHeader.text(root, parent, active && rule.samples());
    }

    private String newRoot() {
        return "1-" + String.format("%08x", clock.instant().getEpochSecond()) + "-" + ids.hex(24);
    }
}
