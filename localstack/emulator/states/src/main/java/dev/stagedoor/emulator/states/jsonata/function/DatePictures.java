package dev.stagedoor.emulator.states.jsonata.function;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.utils.DateTimeUtils;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;
import dev.stagedoor.emulator.states.jsonata.value.Numbers;

/**
 * Dates and integers in XPath's pictures, such as {@code [Y0001]-[M01]}. The pictures themselves are the library's work.
 *
 * @see <a href="https://www.w3.org/TR/xpath-functions-31/#rules-for-datetime-formatting">Date and time pictures</a>
 */
final class DatePictures {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX")
            .withZone(ZoneOffset.UTC);
    private static final String ISO_PICTURE = "[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001][Z01:01t]";

    private DatePictures() {}

    static String format(long millis, String picture, String timezone) {
        if (picture == null && timezone == null) {
            return ISO.format(Instant.ofEpochMilli(millis));
        }
        return guarded(picture,
                () -> DateTimeUtils.formatDateTime(millis, picture == null ? ISO_PICTURE : picture, timezone));
    }

    static Number parse(String text, String picture) {
        return guarded(picture, () -> {
            Long millis = Functions.dateTimeToMillis(text, picture);
            return millis;
        });
    }

    static String formatInteger(long value, String picture) {
        return guarded(picture, () -> DateTimeUtils.formatInteger(value, picture));
    }

    static Number parseInteger(String text, String picture) {
        return guarded(picture, () -> {
            Number number = Functions.parseInteger(text, picture);
            return number == null ? Double.NaN : Numbers.of(number.doubleValue());
        });
    }

    private interface Work<T> {

        T run() throws Exception;
    }

    /** The library throws whatever comes up on a picture that it cannot read. */
    private static <T> T guarded(String picture, Work<T> work) {
        try {
            return work.run();
        } catch (JException e) {
            String code = e.getError() != null && e.getError().matches("D313[0-6]") ? e.getError() : "D3136";
            throw new JsonataException(code).with("value",
                    e.getCurrent() == null ? picture : String.valueOf(e.getCurrent()));
        } catch (Exception e) {
            throw new JsonataException("D3130").with("value", picture);
        }
    }
}
