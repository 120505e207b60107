package dev.stagedoor.emulator.telemetry.logs.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.telemetry.logs.error.InvalidParameterException;

/**
 * Plain terms of the <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html">filter
 * pattern syntax</a>: every term must be in the message; a quoted term may hold anything; {@code -term} must not be there.
 * JSON, space-delimited and regular expression patterns and optional ({@code ?}) terms are refused.
 */
final class FilterPattern {

    private static final Pattern TERM = Pattern.compile("\\s*(-?)(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s\"]+))(?=\\s|$)");
    private static final Pattern PLAIN = Pattern.compile("[\\p{Alnum}_]+");

    private record Term(String text, boolean excluded) {
        boolean accepts(String message) {
            return message.contains(text) != excluded;
        }
    }

    private FilterPattern() {}

    static Predicate<String> parse(String pattern) {
        if (pattern == null || pattern.isBlank()) {
            return message -> true;
        }
        if (pattern.length() > 1024) {
            throw Input.invalid("(" + pattern.length() + " characters)", "filterPattern",
                    "Member must have length less than or equal to 1024");
        }
        List<Term> terms = new ArrayList<>();
        String text = pattern.strip();
        Matcher matcher = TERM.matcher(text);
        int end = 0;
        while (end < text.length()) {
            matcher.region(end, text.length());
            if (!matcher.lookingAt() || matcher.group(3) != null && !PLAIN.matcher(matcher.group(3)).matches()) {
                throw new InvalidParameterException("The Stagedoor emulator has filter patterns of plain terms only"
                        + " (word, \"quoted text\", -word), not: " + pattern);
            }
            String word = matcher.group(3) != null ? matcher.group(3) : matcher.group(2).replaceAll("\\\\(.)", "$1");
            terms.add(new Term(word, !matcher.group(1).isEmpty()));
            end = matcher.end();
        }
        List<Term> all = List.copyOf(terms);
        return message -> all.stream().allMatch(term -> term.accepts(message));
    }
}
