package dev.stagedoor.emulator.states.jsonata.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import dev.stagedoor.emulator.states.jsonata.value.JsonataException;

/** Reads a regular expression between slashes, with its flags. JSONata's are JavaScript's; what Java reads otherwise is rewritten. */
final class RegexReader {

    private static final Pattern QUANTIFIER = Pattern.compile("\\{[0-9]+(,[0-9]*)?}");

    private final String text;
    private int position;

    /** @param position just behind the opening slash */
    RegexReader(String text, int position) {
        this.text = text;
        this.position = position;
    }

    int position() {
        return position;
    }

    Pattern read() {
        int start = position;
        int depth = 0;
        for (; position < text.length(); position++) {
            char c = text.charAt(position);
            boolean escaped = position > start && text.charAt(position - 1) == '\\';
            if (c == '/' && depth == 0 && !escapedByOddBackslashes(start)) {
                return compile(text.substring(start, position));
            } else if ("([{".indexOf(c) >= 0 && !escaped) {
                depth++;
            } else if (")]}".indexOf(c) >= 0 && !escaped) {
                depth--;
            }
        }
        throw new JsonataException("S0302");
    }

    private boolean escapedByOddBackslashes(int start) {
        int count = 0;
        while (position - 1 - count >= start && text.charAt(position - 1 - count) == '\\') {
            count++;
        }
        return count % 2 == 1;
    }

    private Pattern compile(String pattern) {
        if (pattern.isEmpty()) {
            throw new JsonataException("S0301");
        }
        position++;
        int flags = 0;
        for (; position < text.length(); position++) {
            if (text.charAt(position) == 'i') {
                flags |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            } else if (text.charAt(position) == 'm') {
                flags |= Pattern.MULTILINE;
            } else {
                break;
            }
        }
        try {
            return Pattern.compile(javaPattern(pattern, flags), flags);
        } catch (PatternSyntaxException e) {
            throw new JsonataException("S0303").with("value", e.getDescription());
        } catch (StackOverflowError e) {
            throw new JsonataException("S0303").with("value", "nested too deep");
        }
    }

    private static String javaPattern(String pattern, int flags) {
        StringBuilder java = new StringBuilder();
        Matcher quantifier = QUANTIFIER.matcher(pattern);
        boolean inClass = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                java.append(c).append(pattern.charAt(++i));
            } else if (inClass) {
                inClass = c != ']';
                // Within a class Java gives these a meaning of its own.
                java.append(c == '[' || c == '&' ? "\\" + c : String.valueOf(c));
            } else if (pattern.startsWith("[^]", i) || pattern.startsWith("[]", i)) {
                boolean any = pattern.charAt(i + 1) == '^';
                java.append(any ? "[\\s\\S]" : "(?!)");
                i += any ? 2 : 1;
            } else if (c == '$' && (flags & Pattern.MULTILINE) == 0) {
                // Java's also matches before a line break at the end.
                java.append("\\z");
            } else if (c == '{' && !quantifier.region(i, pattern.length()).lookingAt()) {
                java.append("\\{");
            } else {
                inClass = c == '[';
                java.append(c);
            }
        }
        return java.toString();
    }
}
