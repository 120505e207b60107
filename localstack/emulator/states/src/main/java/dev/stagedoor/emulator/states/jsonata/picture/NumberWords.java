package dev.stagedoor.emulator.states.jsonata.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Numbers in English words, each with a capital. */
final class NumberWords {

    private static final List<String> FEW = List.of("Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven",
            "Eight", "Nine", "Ten",
            "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen");
    private static final List<String> ORDINALS = List.of("Zeroth", "First", "Second", "Third", "Fourth", "Fifth",
            "Sixth", "Seventh",
            "Eighth", "Ninth", "Tenth", "Eleventh", "Twelfth", "Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth",
            "Seventeenth",
            "Eighteenth", "Nineteenth");
    private static final List<String> DECADES = List.of("Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy",
            "Eighty", "Ninety");
    private static final List<String> MAGNITUDES = List.of("Thousand", "Million", "Billion", "Trillion");

    private static final Map<String, Long> VALUES = values();

    private NumberWords() {}

    private static Map<String, Long> values() {
        Map<String, Long> values = new HashMap<>();
        for (int i = 0; i < FEW.size(); i++) {
            values.put(lower(FEW.get(i)), (long) i);
            values.put(lower(ORDINALS.get(i)), (long) i);
        }
        for (int i = 0; i < DECADES.size(); i++) {
            values.put(lower(DECADES.get(i)), (i + 2) * 10L);
            values.put(lower(ordinalOfDecade(DECADES.get(i))), (i + 2) * 10L);
        }
        values.put("hundred", 100L);
        values.put("hundredth", 100L);
        long magnitude = 1;
        for (String word : MAGNITUDES) {
            magnitude *= 1000;
            values.put(lower(word), magnitude);
            values.put(lower(word) + "th", magnitude);
        }
        return Map.copyOf(values);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static String ordinalOfDecade(String decade) {
        return decade.substring(0, decade.length() - 1) + "ieth";
    }

    /** The number in words; not negative. */
    static String words(long number, boolean ordinal) {
        return words(number, "", ordinal);
    }

    private static String words(long number, String before, boolean ordinal) {
        if (number < 20) {
            return (before.isEmpty() ? "" : " and ") + (ordinal ? ORDINALS : FEW).get((int) number);
        } else if (number < 100) {
            String decade = DECADES.get((int) number / 10 - 2);
            long rest = number % 10;
            return (before.isEmpty() ? "" : " and ")
                    + (rest > 0 ? decade + "-" + words(rest, "", ordinal) : ordinal ? ordinalOfDecade(decade) : decade);
        }
        long unit = 100;
        String name = "Hundred";
        if (number >= 1000) {
            int magnitude = 0;
            unit = 1000;
            while (magnitude < MAGNITUDES.size() - 1 && number / unit >= 1000) {
                unit *= 1000;
                magnitude++;
            }
            name = MAGNITUDES.get(magnitude);
        }
        String words = (before.isEmpty() ? "" : ", ") + words(number / unit, "", false) + " " + name;
        long rest = number % unit;
        return words + (rest > 0 ? words(rest, words, ordinal) : ordinal ? "th" : "");
    }

    /** The number that lower-case words mean; NaN if one of them means none. */
    static double number(String text) {
        List<Double> segments = new ArrayList<>(List.of(0.0));
        for (String word : text.split(",\\s|\\sand\\s|[\\s\\\\-]")) {
            Long value = VALUES.get(word);
            if (value == null) {
                return Double.NaN;
            }
            double last = segments.remove(segments.size() - 1);
            if (value >= 100) {
                segments.add(last * value);
            } else if (last >= 1000) {
                segments.add(last);
                segments.add((double) value);
            } else {
                segments.add(last + value);
            }
        }
        return segments.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** What matches such words in a longer text. */
    static String pattern() {
        return "(?:" + String.join("|", VALUES.keySet()) + "|and|[\\-, ])+";
    }
}
