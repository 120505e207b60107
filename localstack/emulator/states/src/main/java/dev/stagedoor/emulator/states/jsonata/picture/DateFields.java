package dev.stagedoor.emulator.states.jsonata.picture;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

import dev.stagedoor.emulator.states.jsonata.value.JsonataException;

/** The components of a date and time by the letters of a picture. A week belongs to the year and month that its Thursday is in. */
final class DateFields {

    private DateFields() {}

    static long number(LocalDateTime time, char component) {
        LocalDateTime thursday = time.with(DayOfWeek.THURSDAY);
        return switch (component) {
            case 'Y' -> time.getYear();
            case 'M' -> time.getMonthValue();
            case 'D' -> time.getDayOfMonth();
            case 'd' -> time.getDayOfYear();
            case 'F' -> time.getDayOfWeek().getValue();
            case 'W' -> (thursday.getDayOfYear() - 1) / 7 + 1;
            case 'w' -> (thursday.getDayOfMonth() - 1) / 7 + 1;
            case 'X' -> thursday.getYear();
            case 'x' -> thursday.getMonthValue();
            case 'H' -> time.getHour();
            case 'h' -> (time.getHour() + 11) % 12 + 1;
            case 'm' -> time.getMinute();
            case 's' -> time.getSecond();
            case 'f' -> time.getNano() / 1_000_000;
            case 'P' -> time.getHour() >= 12 ? 1 : 0;
            default -> throw new JsonataException("D3132").with("value", String.valueOf(component));
        };
    }

    static String halfDay(LocalDateTime time) {
        return time.getHour() >= 12 ? "pm" : "am";
    }

    static String name(LocalDateTime time, char component) {
        return switch (component) {
            case 'M' -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'x' -> time.with(DayOfWeek.THURSDAY).getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'F' -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            default -> throw nameless(component);
        };
    }

    static JsonataException nameless(char component) {
        return new JsonataException("D3133").with("value", String.valueOf(component));
    }
}
