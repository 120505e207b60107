package dev.stagedoor.emulator.core.xray;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Texts and times as segments have them. */
public final class SegmentText {

    private static final int MAX_NAME = 200;
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{N}\\p{Z}_.:/%&#=+\\\\\\-@]");

    private SegmentText() {}

    /** A name of a segment: what X-Ray takes in no name is {@code _}, what is too long is cut. */
    public static String name(String text) {
        String name = NOT_IN_NAMES.matcher(text).replaceAll("_");
        return name.substring(0, Math.min(name.length(), MAX_NAME));
    }

    /** Seconds since the epoch, to the microsecond. */
    public static BigDecimal seconds(Instant time) {
        return BigDecimal.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, time), 6);
    }
}
