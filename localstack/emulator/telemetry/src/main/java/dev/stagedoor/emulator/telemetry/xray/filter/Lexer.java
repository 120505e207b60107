package dev.stagedoor.emulator.telemetry.xray.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.telemetry.xray.error.InvalidRequestException;

/** Cuts a filter expression into pieces. */
final class Lexer {

    private static final Pattern NEXT = Pattern.compile("(?:(?<word>[A-Za-z_][A-Za-z0-9_.:]*+)"
            + "|(?<number>-?[0-9]++(?:\\.[0-9]++)?)|(?<text>\"(?:[^\"\\\\]|\\\\.)*+\")"
            + "|(?<sign>!=|<=|>=|[=<>!(){},\\[\\]]))");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);

    private Lexer() {}

    static List<Token> cut(String expression) {
        List<Token> tokens = new ArrayList<>();
        String text = expression.stripTrailing();
        Matcher next = NEXT.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            next.region(at, text.length());
            if (!next.lookingAt()) {
                throw new InvalidRequestException("Invalid filter expression: no word, text, number or operator begins"
                        + " at character " + (at + 1) + ": " + text.substring(at, Math.min(text.length(), at + 20)));
            }
            tokens.add(token(next));
            at = next.end();
        }
        tokens.add(new Token(Token.Kind.END, "its end", at));
        return tokens;
    }

    private static Token token(Matcher next) {
        if (next.group("word") != null) {
            return new Token(Token.Kind.WORD, next.group("word"), next.start("word"));
        }
        if (next.group("number") != null) {
            return new Token(Token.Kind.NUMBER, next.group("number"), next.start("number"));
        }
        if (next.group("text") != null) {
            String quoted = next.group("text");
            return new Token(Token.Kind.TEXT,
                    ESCAPE.matcher(quoted.substring(1, quoted.length() - 1)).replaceAll("$1"), next.start("text"));
        }
        return new Token(Token.Kind.SIGN, next.group("sign"), next.start("sign"));
    }
}
