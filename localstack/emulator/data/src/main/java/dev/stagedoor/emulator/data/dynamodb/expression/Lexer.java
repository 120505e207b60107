package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.ArrayList;
import java.util.List;

/** Cuts an expression into tokens. What is no token of the language becomes a symbol that no rule takes. */
final class Lexer {

    private final String text;
    private int position;

    private Lexer(String text) {
        this.text = text;
    }

    /** The tokens, with an {@link Token.Kind#END} behind them. */
    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        List<Token> tokens = new ArrayList<>();
        do {
            tokens.add(lexer.next());
        } while (tokens.get(tokens.size() - 1).kind() != Token.Kind.END);
        return tokens;
    }

    private Token next() {
        while (position < text.length() && isSpace(text.charAt(position))) {
            position++;
        }
        int start = position;
        if (start == text.length()) {
            return new Token(Token.Kind.END, "<EOF>", start, start);
        }
        char first = text.charAt(position++);
        if (isLetter(first)) {
            return word(Token.Kind.WORD, start);
        }
        if (isDigit(first)) {
            while (position < text.length() && isDigit(text.charAt(position))) {
                position++;
            }
            return token(Token.Kind.NUMBER, start);
        }
        if ((first == '#' || first == ':') && position < text.length() && isWordPart(text.charAt(position))) {
            return word(first == '#' ? Token.Kind.NAME_PLACEHOLDER : Token.Kind.VALUE_PLACEHOLDER, start);
        }
        if (position < text.length() && isTwoCharacterSymbol(first, text.charAt(position))) {
            position++;
        }
        return token(Token.Kind.SYMBOL, start);
    }

    private Token word(Token.Kind kind, int start) {
        while (position < text.length() && isWordPart(text.charAt(position))) {
            position++;
        }
        return token(kind, start);
    }

    private Token token(Token.Kind kind, int start) {
        return new Token(kind, text.substring(start, position), start, position);
    }

    private static boolean isTwoCharacterSymbol(char first, char second) {
        return first == '<' && (second == '>' || second == '=') || first == '>' && second == '=';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordPart(char c) {
        return isLetter(c) || isDigit(c);
    }
}
