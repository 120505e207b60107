package dev.stagedoor.emulator.states.jsonata.picture;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.states.jsonata.value.BoundedText;
import dev.stagedoor.emulator.states.jsonata.value.Evaluation;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;

/** Reads dates and times in pictures. */
public final class DateParser {

    /** The components that make a date, the largest first: year, month, day, or year and day of the year. */
    private static final String BY_MONTH = "YMD";
    private static final String BY_DAY = "Yd";
    private static final String DATE_COMPONENTS = "YXMxWwdD";
    private static final String BY_24_HOURS = "Hmsf";
    private static final String BY_12_HOURS = "Phmsf";

    private DateParser() {}

    /**
     * The moment that a text in a picture means; null if it does not fit, or nothing in the picture tells of a time.
     *
     * @throws JsonataException D3130 to D3136
     */
    public static Long parse(String text, String picture, Evaluation evaluation) {
        StringBuilder pattern = new StringBuilder();
        List<DateMarker> markers = new ArrayList<>();
        for (DatePicture.Part part : DatePicture.parse(picture).parts()) {
            if (part instanceof DateMarker marker) {
                pattern.append('(').append(pattern(marker)).append(')');
                markers.add(marker);
            } else {
                pattern.append(Pattern.quote(((DatePicture.Literal) part).text()));
            }
        }
        Matcher matcher = Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE)
                .matcher(new BoundedText(text, evaluation));
        if (!matcher.matches()) {
            return null;
        }
        Map<Character, Double> found = new HashMap<>();
        for (int i = 0; i < markers.size(); i++) {
            found.put(markers.get(i).component(), value(markers.get(i), matcher.group(i + 1)));
        }
        try {
            return found.isEmpty() ? null : millis(found, evaluation);
        } catch (DateTimeException | ArithmeticException e) {
            // A year, or another number, that no calendar has.
            throw new JsonataException("D3136");
        }
    }

    private static String pattern(DateMarker marker) {
        if (marker.component() == 'Z' || marker.component() == 'z') {
            DigitPattern digits = marker.integer().digits;
            String separator = digits != null && digits.isRegular()
                    ? Pattern.quote(digits.separators().get(0).character()) + "[0-9]+"
                    : "";
            return (marker.component() == 'z' ? "GMT" : "") + "[-+][0-9]+" + separator;
        } else if (marker.integer() != null) {
            return marker.integer().pattern(marker.digits());
        } else if ("MxFP".indexOf(marker.component()) < 0) {
            throw DateFields.nameless(marker.component());
        }
        return "[a-zA-Z]+";
    }

    private static double value(DateMarker marker, String text) {
        if (marker.component() == 'Z' || marker.component() == 'z') {
            return offset(text.replaceFirst("(?i)^GMT", ""));
        } else if (marker.integer() != null) {
            return marker.integer().read(text).doubleValue();
        }
        return switch (marker.component()) {
            case 'P' -> text.equalsIgnoreCase("pm") ? 1 : text.equalsIgnoreCase("am") ? 0 : missing();
            case 'F' -> named(marker, text, DayOfWeek.values().length,
                    i -> DayOfWeek.of(i).getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            default -> named(marker, text, Month.values().length,
                    i -> Month.of(i).getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        };
    }

    private static double named(DateMarker marker, String text, int count,
            IntFunction<String> names) {
        for (int i = 1; i <= count; i++) {
            String name = names.apply(i);
            int width = marker.maximumWidth() == null ? name.length() : Math.min(name.length(), marker.maximumWidth());
            if (name.substring(0, width).equals(text)) {
                return i;
            }
        }
        return missing();
    }

    private static double missing() {
        return Double.NaN;
    }

    /** In minutes. */
    private static double offset(String text) {
        int sign = text.startsWith("-") ? -1 : 1;
        String digits = text.substring(1);
        Matcher separated = Pattern.compile("([0-9]+)[^0-9]+([0-9]+)").matcher(digits);
        if (separated.matches()) {
            return sign * (Double.parseDouble(separated.group(1)) * 60 + Double.parseDouble(separated.group(2)));
        } else if (digits.length() <= 2) {
            return sign * Double.parseDouble(digits) * 60;
        }
        return sign * (Double.parseDouble(digits.substring(0, 2)) * 60 + Double.parseDouble(digits.substring(2)));
    }

    private static Long millis(Map<Character, Double> found, Evaluation evaluation) {
        found.values().removeIf(value -> value.isNaN());
        boolean month = consistsOf(found, DATE_COMPONENTS, BY_MONTH);
        boolean day = !month && consistsOf(found, DATE_COMPONENTS, BY_DAY);
        boolean week = !month && !day
                && DATE_COMPONENTS.chars().anyMatch(component -> found.containsKey((char) component));
        if (week) {
            // The reference implementation does not read weeks either.
            throw new JsonataException("D3136");
        }
        boolean halves = consistsOf(found, BY_12_HOURS + "H", BY_12_HOURS)
                && !consistsOf(found, BY_12_HOURS + "H", BY_24_HOURS);
        complete(found, (day ? BY_DAY : BY_MONTH) + (halves ? BY_12_HOURS : BY_24_HOURS), evaluation);
        if (halves) {
            found.put('H', (double) found.get('h').intValue() % 12 + (found.get('P') == 1 ? 12 : 0));
        }
        LocalDateTime start = LocalDateTime.of(found.get('Y').intValue(), 1, 1, 0, 0);
        LocalDateTime date = day
                ? start.plusDays(found.get('d').longValue() - 1)
                : start.plusMonths(found.get('M').longValue() - 1).plusDays(found.get('D').longValue() - 1);
        LocalDateTime time = date.plusHours(found.get('H').longValue()).plusMinutes(found.get('m').longValue())
                .plusSeconds(found.get('s').longValue());
        double offset = found.getOrDefault('Z', found.getOrDefault('z', 0.0));
        return time.toEpochSecond(ZoneOffset.UTC) * 1000 + found.get('f').longValue() - Math.round(offset * 60_000);
    }

    /** Whether something is there, and nothing of the kind that does not belong to the set. */
    private static boolean consistsOf(Map<Character, Double> found, String kind, String set) {
        List<Character> present = kind.chars().mapToObj(component -> (char) component).filter(found::containsKey)
                .toList();
        return !present.isEmpty() && present.stream().allMatch(component -> set.indexOf(component) >= 0);
    }

    /** Takes what is missing before the first component from the present moment and after the last as nought; refuses gaps. */
    private static void complete(Map<Character, Double> found, String components, Evaluation evaluation) {
        LocalDateTime now = LocalDateTime.ofEpochSecond(Math.floorDiv(evaluation.millis(), 1000L), 0, ZoneOffset.UTC);
        boolean started = false;
        boolean ended = false;
        for (char component : components.toCharArray()) {
            if (found.containsKey(component)) {
                started = true;
                if (ended) {
                    throw new JsonataException("D3136");
                }
            } else if (started) {
                found.put(component, "MDd".indexOf(component) >= 0 ? 1.0 : 0.0);
                ended = true;
            } else {
                found.put(component, (double) DateFields.number(now, component));
            }
        }
    }
}
