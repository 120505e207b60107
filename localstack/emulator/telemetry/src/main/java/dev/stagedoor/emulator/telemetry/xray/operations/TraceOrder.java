package dev.stagedoor.emulator.telemetry.xray.operations;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import dev.stagedoor.emulator.core.xray.TraceHeader;
import dev.stagedoor.emulator.telemetry.xray.error.InvalidRequestException;
import dev.stagedoor.emulator.telemetry.xray.store.RecordedTrace;

/** Where a page of traces ends: they are in the order of their ids, which begin with the second in which the trace began. */
final class TraceOrder {

    private TraceOrder() {}

    /** The second that a trace's id tells. */
    static long second(RecordedTrace trace) {
        return Long.parseLong(trace.id().substring(2, 10), 16);
    }

    static String token(RecordedTrace last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(last.id().getBytes(StandardCharsets.UTF_8));
    }

    /** The id of the last trace of the page before. */
    static String last(String token) {
        try {
            String id = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (TraceHeader.isTraceId(id)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        throw invalid();
    }

    private static InvalidRequestException invalid() {
        return new InvalidRequestException("Invalid NextToken");
    }
}
