package dev.stagedoor.emulator.states.path;

import com.jayway.jsonpath.Filter;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.Predicate;

/**
 * Reads a filter with a regular expression in it: {@code ||}, {@code &&}, {@code !} and parentheses here, comparisons
 * with a regular expression in {@link RegexComparison}, all other comparisons by Jayway.
 */
final class FilterParser {

    private final String text;
    private int at;

    FilterParser(String text) {
        this.text = text;
    }

    Predicate parse() {
        Predicate all = anyOf();
        if (at < text.length()) {
            throw new InvalidPathException("Unexpected text in a filter");
        }
        return all;
    }

    private Predicate anyOf() {
        Predicate left = allOf();
        while (take("||")) {
            Predicate first = left;
            Predicate second = allOf();
            left = item -> first.apply(item) || second.apply(item);
        }
        return left;
    }

    private Predicate allOf() {
        Predicate left = operand();
        while (take("&&")) {
            Predicate first = left;
            Predicate second = operand();
            left = item -> first.apply(item) && second.apply(item);
        }
        return left;
    }

    private Predicate operand() {
        if (take("!")) {
            Predicate negated = operand();
            return item -> !negated.apply(item);
        }
        if (take("(")) {
            Predicate inner = anyOf();
            if (!take(")")) {
                throw new InvalidPathException("A parenthesis is not closed");
            }
            return inner;
        }
        int end = FilterText.endOf(text, at, "&&", "||", ")");
        String comparison = text.substring(at, end).strip();
        at = end;
        int operator = FilterText.indexOf(comparison, "=~");
        if (operator >= 0) {
            return RegexComparison.of(comparison.substring(0, operator), comparison.substring(operator + 2));
        }
        if (FilterText.hasRegex(comparison)) {
            throw new InvalidPathException("A regular expression is not supported in a filter within a filter");
        }
        return Filter.parse("[?(" + comparison + ")]");
    }

    private boolean take(String token) {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        boolean there = text.startsWith(token, at);
        if (there) {
            at += token.length();
        }
        return there;
    }
}
