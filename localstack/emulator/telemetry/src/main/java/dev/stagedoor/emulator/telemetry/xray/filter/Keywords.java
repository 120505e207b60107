package dev.stagedoor.emulator.telemetry.xray.filter;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

import dev.stagedoor.emulator.telemetry.xray.document.SegmentDocument;
import dev.stagedoor.emulator.telemetry.xray.store.RecordedTrace;

/** The keywords of filter expressions that are about a whole trace: what its root segment says, and how long it took. */
final class Keywords {

    static final Map<String, Predicate<RecordedTrace>> FLAGS = Map.of(
            "ok", trace -> !trace.root().is("fault") && !trace.root().is("error") && !trace.root().is("throttle"),
            "error", trace -> trace.root().is("error"),
            "fault", trace -> trace.root().is("fault"),
            "throttle", trace -> trace.root().is("throttle"),
            "partial", RecordedTrace::partial);

    /** NaN where the trace does not say it: no comparison is true of it, but that it is another. */
    static final Map<String, ToDoubleFunction<RecordedTrace>> NUMBERS = Map.of(
            "responsetime", trace -> trace.root().duration(),
            "duration", trace -> trace.end() - trace.start(),
            "http.status", trace -> trace.root().at("/http/response/status").asDouble(Double.NaN));

    /** Null where the trace does not say it. */
    static final Map<String, Function<RecordedTrace, String>> TEXTS = Map.of(
            "http.url", root("/http/request/url"),
            "http.method", root("/http/request/method"),
            "http.useragent", root("/http/request/user_agent"),
            "http.clientip", root("/http/request/client_ip"),
            "user", root("/user"),
            "name", trace -> trace.root().name(),
            "type", trace -> trace.root().at("/origin").asText(null));

    private Keywords() {}

    private static Function<RecordedTrace, String> root(String pointer) {
        return trace -> text(trace.root(), pointer);
    }

    private static String text(SegmentDocument segment, String pointer) {
        return segment.at(pointer).asText(null);
    }
}
