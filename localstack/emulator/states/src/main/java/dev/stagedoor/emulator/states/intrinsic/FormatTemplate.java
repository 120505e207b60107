package dev.stagedoor.emulator.states.intrinsic;

import java.util.ArrayList;
import java.util.List;

/**
 * The first argument of {@code States.Format}: texts with a place for a value between each two of them. Braces that
 * are not a place must be escaped.
 *
 * @param problem what is wrong with the braces, which AWS says when the call is evaluated; null where nothing
 *        is
 */
record FormatTemplate(List<String> texts, String problem) {

    /** @param source with {@code \{}, {@code \}} and {@code \\} as escapes */
    static FormatTemplate of(String source) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < source.length(); at++) {
            char c = source.charAt(at);
            boolean last = at + 1 == source.length();
            if (c == '\\' && !last && "{}\\'".indexOf(source.charAt(at + 1)) >= 0) {
                text.append(source.charAt(++at));
            } else if (c == '{' && !last && source.charAt(at + 1) == '}') {
                texts.add(text.toString());
                text.setLength(0);
                at++;
            } else if (c == '{') {
                return new FormatTemplate(List.of(), "matching '}' not found for '{'.");
            } else if (c == '}') {
                return new FormatTemplate(List.of(), "matching '{' not found for '}'.");
            } else {
                text.append(c);
            }
        }
        texts.add(text.toString());
        return new FormatTemplate(List.copyOf(texts), null);
    }

    int places() {
        return texts.size() - 1;
    }
}
