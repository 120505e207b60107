package dev.stagedoor.emulator.states.jsonata.picture;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

import dev.stagedoor.emulator.states.jsonata.picture.IntegerPicture.Case;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;

/** Writes dates and times in pictures. */
public final class DateFormatter {

    /** The moments that JavaScript has a date for. */
    private static final long MAXIMUM_MILLIS = 8_640_000_000_000_000L;
    private static final DatePicture ISO = DatePicture.parse("[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001][Z01:01t]");

    private final LocalDateTime time;
    private final int offsetHours;
    private final int offsetMinutes;

    private DateFormatter(long millis, int offset) {
        offsetHours = offset / 100;
        offsetMinutes = offset % 100;
        long local = millis + (offsetHours * 60L + offsetMinutes) * 60_000L;
        time = LocalDateTime.ofEpochSecond(Math.floorDiv(local, 1000L), (int) Math.floorMod(local, 1000L) * 1_000_000,
                ZoneOffset.UTC);
    }

    /**
     * A moment in a picture.
     *
     * @param picture null for ISO 8601
     * @param timezone an offset such as {@code +0100}; null for UTC
     * @throws JsonataException D1001 or D3130 to D3135
     */
    public static String format(long millis, String picture, String timezone) {
        if (Math.abs(millis) > MAXIMUM_MILLIS) {
            throw new JsonataException("D1001").with("value", millis);
        }
        DateFormatter formatter = new DateFormatter(millis, timezone == null ? 0 : offset(timezone));
        StringBuilder text = new StringBuilder();
        for (DatePicture.Part part : (picture == null ? ISO : DatePicture.parse(picture)).parts()) {
            text.append(part instanceof DatePicture.Literal literal
                    ? literal.text()
                    : formatter.component((DateMarker) part));
        }
        return text.toString();
    }

    private static int offset(String timezone) {
        String digits = timezone.strip().replaceFirst("^([-+]?[0-9]{1,4}).*", "$1");
        if (!digits.matches("[-+]?[0-9]{1,4}")) {
            throw new JsonataException("T0410").with("index", 3L);
        }
        return Integer.parseInt(digits);
    }

    private String component(DateMarker marker) {
        return switch (marker.component()) {
            case 'Z' -> zone(marker);
            case 'z' -> marker.utcAsZ() && offsetHours == 0 && offsetMinutes == 0 ? "Z" : "GMT" + zone(marker);
            case 'P' -> marker.names() == Case.UPPER
                    ? DateFields.halfDay(time).toUpperCase(Locale.ROOT)
                    : DateFields.halfDay(time);
            case 'C', 'E' -> "ISO";
            default -> marker.names() != null ? name(marker) : number(marker);
        };
    }

    private String number(DateMarker marker) {
        long value = DateFields.number(time, marker.component());
        if (marker.component() == 'Y' && marker.digits() > 0) {
            value %= (long) Math.pow(10, Math.min(18, marker.digits()));
        }
        return marker.integer().format(value);
    }

    private String name(DateMarker marker) {
        String name = DateFields.name(time, marker.component());
        if (marker.names() != Case.TITLE) {
            name = marker.names() == Case.UPPER ? name.toUpperCase(Locale.ROOT) : name.toLowerCase(Locale.ROOT);
        }
        return marker.maximumWidth() == null || name.length() <= marker.maximumWidth()
                ? name
                : name.substring(0, marker.maximumWidth());
    }

    private String zone(DateMarker marker) {
        int offset = offsetHours * 100 + offsetMinutes;
        if (offset == 0 && marker.utcAsZ()) {
            return "Z";
        }
        return (offset >= 0 ? "+" : "") + zone(marker.integer(), offset);
    }

    private String zone(IntegerPicture picture, int offset) {
        DigitPattern digits = picture.digits;
        if (digits == null || digits.isRegular()) {
            return picture.format(offset);
        }
        return switch (digits.mandatory()) {
            case 1, 2 -> picture.format(offsetHours)
                    + (offsetMinutes == 0 ? "" : ":" + IntegerPicture.parse("00").format(Math.abs(offsetMinutes)));
            case 3, 4 -> picture.format(offset);
            default -> throw new JsonataException("D3134").with("value", (long) digits.mandatory());
        };
    }
}
