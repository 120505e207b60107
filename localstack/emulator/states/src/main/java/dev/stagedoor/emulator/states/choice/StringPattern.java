package dev.stagedoor.emulator.states.choice;

import java.util.ArrayList;
import java.util.List;

/** The pattern of {@code StringMatches}: a star stands for any text, {@code \\*} for a star. In time by length, never by the power of it. */
final class StringPattern {

    private final List<String> pieces;

    private StringPattern(List<String> pieces) {
        this.pieces = pieces;
    }

    static StringPattern of(String pattern) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                piece.append(pattern.charAt(++i));
            } else if (c == '*') {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else {
                piece.append(c);
            }
        }
        pieces.add(piece.toString());
        return new StringPattern(List.copyOf(pieces));
    }

    boolean matches(String text) {
        String first = pieces.get(0);
        if (pieces.size() == 1) {
            return text.equals(first);
        }
        String last = pieces.get(pieces.size() - 1);
        if (!text.startsWith(first) || text.length() < first.length() + last.length() || !text.endsWith(last)) {
            return false;
        }
        int at = first.length();
        int end = text.length() - last.length();
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int found = text.indexOf(piece, at);
            if (found < 0 || found + piece.length() > end) {
                return false;
            }
            at = found + piece.length();
        }
        return true;
    }
}
