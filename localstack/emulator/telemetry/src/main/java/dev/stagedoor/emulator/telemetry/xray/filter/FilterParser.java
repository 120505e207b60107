package dev.stagedoor.emulator.telemetry.xray.filter;

import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.telemetry.xray.error.InvalidRequestException;
import dev.stagedoor.emulator.telemetry.xray.store.RecordedTrace;
import dev.stagedoor.emulator.telemetry.xray.store.Segments;

/**
 * Reads a filter expression: keywords with AND, OR, NOT and parentheses. {@code edge()}, {@code id()}, a filter in braces behind
 * {@code service()}, groups and the keywords of root causes are refused by name.
 */
public final class FilterParser {

    private static final int MAX_CHARS = 2_000;
    private static final int MAX_DEPTH = 50;
    private static final String ANNOTATION = "annotation";

    private final List<Token> tokens;
    private int next;
    private int depth;

    private FilterParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** @throws InvalidRequestException saying where it is not understood, or what of it this emulator does not do */
    public static TraceFilter parse(String expression) {
        if (expression.length() > MAX_CHARS) {
            throw new InvalidRequestException(
                    "The filter expression must not be longer than " + MAX_CHARS + " characters");
        }
        FilterParser parser = new FilterParser(Lexer.cut(expression));
        Predicate<RecordedTrace> filter = parser.either();
        parser.expect(Token.Kind.END);
        return filter::test;
    }

    private Predicate<RecordedTrace> either() {
        Predicate<RecordedTrace> filter = both();
        while (peek().isWord("OR")) {
            next++;
            filter = filter.or(both());
        }
        return filter;
    }

    private Predicate<RecordedTrace> both() {
        Predicate<RecordedTrace> filter = not();
        while (peek().isWord("AND")) {
            next++;
            filter = filter.and(not());
        }
        return filter;
    }

    private Predicate<RecordedTrace> not() {
        if (++depth > MAX_DEPTH) {
            throw new InvalidRequestException("The filter expression is deeper than " + MAX_DEPTH);
        }
        Predicate<RecordedTrace> filter;
        if (peek().isSign("!") || peek().isWord("NOT")) {
            next++;
            filter = not().negate();
        } else if (peek().isSign("(")) {
            next++;
            filter = either();
            expect(")");
        } else {
            filter = keyword(expect(Token.Kind.WORD));
        }
        depth--;
        return filter;
    }

    private Predicate<RecordedTrace> keyword(Token word) {
        String name = word.text().toLowerCase(Locale.ROOT);
        if (name.equals("service")) {
            return service();
        }
        if (name.equals(ANNOTATION) || name.startsWith(ANNOTATION + '.')) {
            return annotation(word);
        }
        Predicate<RecordedTrace> flag = Keywords.FLAGS.get(name);
        if (flag != null) {
            return flag;
        }
        ToDoubleFunction<RecordedTrace> number = Keywords.NUMBERS.get(name);
        if (number != null) {
            DoublePredicate test = numeric(operator())
                    .with(Double.parseDouble(expect(Token.Kind.NUMBER).text()));
            return trace -> test.test(number.applyAsDouble(trace));
        }
        Function<RecordedTrace, String> text = Keywords.TEXTS.get(name);
        if (text != null) {
            Predicate<String> test = textual(operator()).with(expect(Token.Kind.TEXT).text());
            return trace -> text.apply(trace) != null && test.test(text.apply(trace));
        }
        throw new InvalidRequestException("The Stagedoor emulator does not support the keyword " + word.text()
                + " of filter expressions");
    }

    private Predicate<RecordedTrace> service() {
        expect("(");
        if (peek().kind() == Token.Kind.WORD) {
            throw new InvalidRequestException(
                    "The Stagedoor emulator does not support " + peek().text() + "() in service(): name it in quotes");
        }
        String name = expect(Token.Kind.TEXT).text();
        expect(")");
        if (peek().isSign("{")) {
            throw new InvalidRequestException(
                    "The Stagedoor emulator does not support a filter in braces behind service()");
        }
        return trace -> Segments.passed(trace, name);
    }

    /** {@code annotation.key} or {@code annotation[key]}. */
    private Predicate<RecordedTrace> annotation(Token word) {
        String key;
        if (word.text().length() > ANNOTATION.length()) {
            key = word.text().substring(ANNOTATION.length() + 1);
        } else {
            expect("[");
            key = expect(Token.Kind.WORD).text();
            expect("]");
        }
        Comparison comparison = operator();
        Token value = take();
        Predicate<JsonNode> test = switch (value.kind()) {
            case TEXT -> text(comparison, value);
            case NUMBER -> number(comparison, value);
            case WORD -> flag(comparison, value);
            default -> throw unexpected(value, "a value");
        };
        return trace -> Segments.anyAnnotation(trace, key, test);
    }

    private Predicate<JsonNode> text(Comparison comparison, Token value) {
        Predicate<String> test = textual(comparison).with(value.text());
        return actual -> actual.isTextual() && test.test(actual.textValue());
    }

    private Predicate<JsonNode> number(Comparison comparison, Token value) {
        DoublePredicate test = numeric(comparison).with(Double.parseDouble(value.text()));
        return actual -> actual.isNumber() && test.test(actual.doubleValue());
    }

    private Predicate<JsonNode> flag(Comparison comparison, Token value) {
        if (!value.isWord("true") && !value.isWord("false")) {
            throw unexpected(value, "a value");
        }
        if (comparison != Comparison.EQUAL && comparison != Comparison.NOT_EQUAL) {
            throw mismatch(comparison, "true and false");
        }
        boolean wanted = value.isWord("true") == (comparison == Comparison.EQUAL);
        return actual -> actual.isBoolean() && actual.booleanValue() == wanted;
    }

    private Comparison operator() {
        Token token = take();
        return Comparison.of(token).orElseThrow(() -> unexpected(token, "an operator"));
    }

    private static Comparison numeric(Comparison comparison) {
        if (!comparison.takesNumbers()) {
            throw mismatch(comparison, "numbers");
        }
        return comparison;
    }

    private static Comparison textual(Comparison comparison) {
        if (!comparison.takesTexts()) {
            throw mismatch(comparison, "texts");
        }
        return comparison;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    private Token expect(Token.Kind kind) {
        Token token = take();
        if (token.kind() != kind) {
            throw unexpected(token, switch (kind) {
                case WORD -> "a keyword";
                case TEXT -> "a text in quotes";
                case NUMBER -> "a number";
                case SIGN -> "an operator";
                case END -> "AND, OR or the end";
            });
        }
        return token;
    }

    private void expect(String sign) {
        Token token = take();
        if (!token.isSign(sign)) {
            throw unexpected(token, sign);
        }
    }

    private static InvalidRequestException mismatch(Comparison comparison, String values) {
        return new InvalidRequestException(
                "Invalid filter expression: " + comparison.sign() + " does not compare " + values);
    }

    private static InvalidRequestException unexpected(Token token, String wanted) {
        return new InvalidRequestException("Invalid filter expression: " + wanted + " is expected at character "
                + (token.at() + 1) + ", not " + token.text());
    }
}
