package dev.stagedoor.emulator.gateway.pipeline;

import dev.stagedoor.emulator.gateway.exchange.TimeTexts;
import io.vertx.core.http.HttpHeaders;

/** The Date header, formatted once a second. */
final class HttpDate {

    private record Formatted(long second, CharSequence text) {}

    private volatile Formatted last = new Formatted(-1, "");

    CharSequence at(long epochMillis) {
        long second = epochMillis / 1000;
        Formatted known = last;
        if (known.second != second) {
            known = new Formatted(second, HttpHeaders.createOptimized(TimeTexts.httpDate(epochMillis)));
            last = known;
        }
        return known.text;
    }
}
