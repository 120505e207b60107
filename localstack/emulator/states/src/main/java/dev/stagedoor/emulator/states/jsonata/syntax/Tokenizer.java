package dev.stagedoor.emulator.states.jsonata.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.states.jsonata.syntax.Token.Kind;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;
import dev.stagedoor.emulator.states.jsonata.value.Numbers;

/** Cuts an expression into words. */
final class Tokenizer {

    private static final Pattern NUMBER = Pattern.compile("(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[Ee][-+]?[0-9]+)?");
    private static final String SPACES = " \t\n\r\u000B";
    private static final String[] DOUBLE_OPERATORS = {"..", ":=", "!=", ">=", "<=", "**", "~>"};

    private final String text;
    private final Matcher number;
    private int position;

    Tokenizer(String text) {
        this.text = text;
        this.number = NUMBER.matcher(text);
    }

    /**
     * The next word.
     *
     * @param afterOperand whether a value has just ended, so that a slash is a division and not the start of a regular expression
     */
    Token next(boolean afterOperand) {
        skipSpacesAndComments();
        if (position >= text.length()) {
            return token(Kind.END, null);
        }
        char c = text.charAt(position);
        if (c == '/' && !afterOperand) {
            RegexReader regex = new RegexReader(text, position + 1);
            Pattern pattern = regex.read();
            position = regex.position();
            return token(Kind.REGEX, pattern);
        }
        for (String operator : DOUBLE_OPERATORS) {
            if (text.startsWith(operator, position)) {
                position += 2;
                return token(Kind.OPERATOR, operator);
            }
        }
        if (Operators.isSingle(c)) {
            position++;
            return token(Kind.OPERATOR, String.valueOf(c));
        } else if (c == '"' || c == '\'') {
            StringReader string = new StringReader(text, position);
            String value = string.read();
            position = string.position();
            return token(Kind.STRING, value);
        } else if (number.region(position, text.length()).lookingAt()) {
            return number();
        } else if (c == '`') {
            return quotedName();
        }
        return nameOrVariable();
    }

    private void skipSpacesAndComments() {
        while (position < text.length()) {
            if (SPACES.indexOf(text.charAt(position)) >= 0) {
                position++;
            } else if (text.startsWith("/*", position)) {
                int end = text.indexOf("*/", position + 2);
                if (end < 0) {
                    throw new JsonataException("S0106");
                }
                position = end + 2;
            } else {
                return;
            }
        }
    }

    private Token number() {
        double value = Double.parseDouble(number.group());
        if (Double.isInfinite(value)) {
            throw new JsonataException("S0102").with("token", number.group());
        }
        position = number.end();
        return token(Kind.NUMBER, Numbers.of(value));
    }

    private Token quotedName() {
        int end = text.indexOf('`', position + 1);
        if (end < 0) {
            throw new JsonataException("S0105");
        }
        String name = text.substring(position + 1, end);
        position = end + 1;
        return token(Kind.NAME, name);
    }

    private Token nameOrVariable() {
        int start = position;
        while (position < text.length() && SPACES.indexOf(text.charAt(position)) < 0
                && !Operators.isSingle(text.charAt(position))) {
            position++;
        }
        String word = text.substring(start, position);
        if (word.startsWith("$")) {
            return token(Kind.VARIABLE, word.substring(1));
        }
        return switch (word) {
            case "and", "or", "in" -> token(Kind.OPERATOR, word);
            case "true" -> token(Kind.CONSTANT, true);
            case "false" -> token(Kind.CONSTANT, false);
            case "null" -> token(Kind.CONSTANT, null);
            default -> token(Kind.NAME, word);
        };
    }

    private Token token(Kind kind, Object value) {
        return new Token(kind, value, position);
    }
}
