package dev.stagedoor.emulator.lambda.operations;

import java.time.Clock;

import dev.stagedoor.emulator.core.Ids;

/** Headers of traces that nobody asked to record. See the X-Ray guide on tracing headers. */
record TraceHeaders(Ids ids, Clock clock) {

    String next() {
        return "Root=1-" + String.format("%08x", clock.instant().getEpochSecond()) + "-" + ids.hex(24) + ";Parent="
                + ids.hex(16) + ";Sampled=0";
    }
}
