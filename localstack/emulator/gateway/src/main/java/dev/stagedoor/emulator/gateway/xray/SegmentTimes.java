package dev.stagedoor.emulator.gateway.xray;

import java.math.BigDecimal;

import dev.stagedoor.emulator.gateway.exchange.Exchange;

/** Times of segments: seconds since the epoch, to the microsecond. */
final class SegmentTimes {

    private SegmentTimes() {}

    /** So many nanoseconds after the request began. */
    static BigDecimal after(Exchange exchange, long nanos) {
        return BigDecimal.valueOf(exchange.startedMillis() * 1_000 + nanos / 1_000, 6);
    }
}
