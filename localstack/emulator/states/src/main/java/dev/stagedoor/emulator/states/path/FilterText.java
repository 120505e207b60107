package dev.stagedoor.emulator.states.path;

import com.jayway.jsonpath.InvalidPathException;

/** Finds things in the text of a filter that are not within quotes, brackets, parentheses or a regular expression. */
final class FilterText {

    private FilterText() {}

    /** Where the first of the marks stands; the length of the text where none does. */
    static int endOf(String text, int start, String... marks) {
        int depth = 0;
        int at = start;
        while (at < text.length()) {
            if (depth == 0) {
                for (String mark : marks) {
                    if (text.startsWith(mark, at)) {
                        return at;
                    }
                }
            }
            char c = text.charAt(at);
            if (c == '\'' || c == '"') {
                at = endOfQuoted(text, at);
            } else if (text.startsWith("=~", at)) {
                at = endOfRegex(text, at);
            } else {
                depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
                at++;
            }
        }
        return at;
    }

    /** As {@link #endOf}, but -1 where the mark is not there. */
    static int indexOf(String text, String mark) {
        int at = endOf(text, 0, mark);
        return at == text.length() ? -1 : at;
    }

    /** Whether there is a comparison with a regular expression anywhere, within brackets and parentheses too. */
    static boolean hasRegex(String text) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("=~", at)) {
                return true;
            }
            at = c == '\'' || c == '"' ? endOfQuoted(text, at) : at + 1;
        }
        return false;
    }

    /** Behind the quote that closes what the one at {@code start} opens. */
    static int endOfQuoted(String text, int start) {
        return endOfDelimited(text, start, text.charAt(start));
    }

    /** Behind the regular expression, without its flags, that follows the operator at {@code start}. */
    private static int endOfRegex(String text, int start) {
        int slash = start + 2;
        while (slash < text.length() && text.charAt(slash) == ' ') {
            slash++;
        }
        if (slash == text.length() || text.charAt(slash) != '/') {
            throw new InvalidPathException("=~ wants a regular expression between slashes");
        }
        return endOfDelimited(text, slash, '/');
    }

    private static int endOfDelimited(String text, int start, char delimiter) {
        for (int at = start + 1; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == delimiter) {
                return at + 1;
            }
        }
        throw new InvalidPathException("A " + delimiter + " is not closed");
    }
}
