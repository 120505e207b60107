package dev.stagedoor.emulator.states.jsonata.function;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.states.jsonata.value.JsonataException;

/** Reads ISO 8601 timestamps, of which all but the year may be missing; without an offset they are UTC. */
final class IsoTimestamp {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-([01]\\d))?(?:-([0-3]\\d))?"
            + "(?:T([0-2]\\d):([0-5]\\d):([0-5]\\d))?(?:\\.(\\d+))?(?:([+-][0-2]\\d):?([0-5]\\d)|Z)?");

    private IsoTimestamp() {}

    static Long millis(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw refused(text);
        }
        try {
            LocalDateTime time = LocalDateTime.of(number(form, 1, 0), number(form, 2, 1), number(form, 3, 1),
                    number(form, 4, 0),
                    number(form, 5, 0), number(form, 6, 0), form.group(7) == null
                            ? 0
                            : Integer.parseInt((form.group(7) + "00000000").substring(0, 9)));
            int hours = form.group(8) == null ? 0 : Integer.parseInt(form.group(8));
            int minutes = number(form, 9, 0) * (form.group(8) != null && form.group(8).startsWith("-") ? -1 : 1);
            return time.toInstant(ZoneOffset.ofHoursMinutes(hours, minutes)).toEpochMilli();
        } catch (DateTimeException e) {
            throw refused(text);
        }
    }

    private static int number(Matcher form, int group, int missing) {
        return form.group(group) == null ? missing : Integer.parseInt(form.group(group));
    }

    private static JsonataException refused(String text) {
        return new JsonataException("D3110").with("value", text);
    }
}
