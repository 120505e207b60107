package dev.stagedoor.emulator.states.intrinsic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;
import dev.stagedoor.emulator.states.path.Path;

/** Reads one call with the calls in it, from left to right, each character once. */
final class CallParser {

    /** How deep AWS lets calls stand in calls. */
    static final int MAX_DEPTH = 10;
    /** A bound of our own: every argument can be as large as an input. */
    static final int MAX_ARGUMENTS = 1_000;

    private final Map<String, IntrinsicFunction> functions;
    private final String text;
    private int at;
    private int arguments;

    CallParser(Map<String, IntrinsicFunction> functions, String text) {
        this.functions = functions;
        this.text = text;
    }

    /** @throws InvalidExpressionException if the text is not exactly one call of a known function */
    Call parse() throws InvalidExpressionException {
        Call call = call(1);
        skipSpaces();
        if (at < text.length()) {
            throw unexpected();
        }
        return call;
    }

    private Call call(int depth) throws InvalidExpressionException {
        if (depth > MAX_DEPTH) {
            throw new InvalidExpressionException("Intrinsic functions can be nested up to " + MAX_DEPTH + " deep");
        }
        int open = text.indexOf('(', at);
        IntrinsicFunction function = open < 0 ? null : functions.get(text.substring(at, open));
        if (function == null) {
            throw new InvalidExpressionException("There is no intrinsic function at character " + at);
        }
        at = open + 1;
        List<Argument> given = arguments(depth);
        if (!function.arity().allows(given.size())) {
            throw new InvalidExpressionException(function.name() + " does not take " + given.size() + " arguments");
        }
        return Call.of(function, given);
    }

    /** From behind the opening to behind the closing parenthesis. */
    private List<Argument> arguments(int depth) throws InvalidExpressionException {
        List<Argument> given = new ArrayList<>();
        skipSpaces();
        if (peek() == ')') {
            at++;
            return given;
        }
        while (true) {
            skipSpaces();
            given.add(argument(depth));
            if (++arguments > MAX_ARGUMENTS) {
                throw new InvalidExpressionException("An expression has at most " + MAX_ARGUMENTS + " arguments");
            }
            skipSpaces();
            char next = peek();
            at++;
            if (next == ')') {
                return given;
            }
            if (next != ',') {
                at--;
                throw unexpected();
            }
        }
    }

    private Argument argument(int depth) throws InvalidExpressionException {
        return switch (peek()) {
            case '\'' -> string();
            case '$' -> new Argument.Reference(Path.parse(path()));
            case 'S' -> new Argument.Nested(call(depth + 1));
            default -> new Argument.Literal(literal(), null);
        };
    }

    private Argument.Literal string() throws InvalidExpressionException {
        StringBuilder value = new StringBuilder();
        int start = ++at;
        while (peek() != '\'') {
            char c = text.charAt(at++);
            if (c == '\\') {
                c = peek();
                if ("'{}\\".indexOf(c) < 0) {
                    throw unexpected();
                }
                at++;
            }
            value.append(c);
        }
        String source = text.substring(start, at++);
        return new Argument.Literal(TextNode.valueOf(value.toString()), FormatTemplate.of(source));
    }

    /** Up to a comma or a closing parenthesis that is not within brackets, parentheses or quotes of the path. */
    private String path() {
        int start = at;
        int depth = 0;
        char quote = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote != 0) {
                if (c == '\\') {
                    at++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (depth == 0 && (c == ',' || c == ')')) {
                break;
            } else if (c == ')' || c == ']') {
                depth--;
            }
        }
        at = Math.min(at, text.length());
        return text.substring(start, at).stripTrailing();
    }

    /** A number, {@code true}, {@code false} or {@code null}. */
    private JsonNode literal() throws InvalidExpressionException {
        int start = at;
        while (at < text.length() && "+-.".indexOf(text.charAt(at)) >= 0 || Character.isLetterOrDigit(peekOrEnd())) {
            at++;
        }
        try {
            JsonNode value = Json.parse(text.substring(start, at));
            if (value.isValueNode()) {
                return value;
            }
        } catch (JsonProcessingException e) {
            at = start;
        }
        throw unexpected();
    }

    private void skipSpaces() {
        while (Character.isWhitespace(peekOrEnd())) {
            at++;
        }
    }

    private char peekOrEnd() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private char peek() throws InvalidExpressionException {
        if (at >= text.length()) {
            throw new InvalidExpressionException("The call is not closed");
        }
        return text.charAt(at);
    }

    private InvalidExpressionException unexpected() {
        return new InvalidExpressionException("Unexpected text at character " + at);
    }
}
