package dev.stagedoor.emulator.gateway.accesslog;

import dev.stagedoor.emulator.gateway.exchange.TimeTexts;

/** {@code $context.requestTime}: requests of one second share its text. Thread-safe. */
final class RequestTimes {

    private volatile Second last = new Second(-1, "");

    private record Second(long epochSecond, String text) {}

    String text(long epochMillis) {
        long second = Math.floorDiv(epochMillis, 1_000L);
        Second known = last;
        if (known.epochSecond() != second) {
            known = new Second(second, TimeTexts.requestTime(epochMillis));
            last = known;
        }
        return known.text();
    }
}
