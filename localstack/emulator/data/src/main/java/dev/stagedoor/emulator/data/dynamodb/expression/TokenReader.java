package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.emulator.data.Utf8;
import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;

/** Walks through the tokens of an expression, and reads what all grammars share: paths and limits. */
final class TokenReader {

    private static final int MAX_BYTES = 4096;
    private static final int MAX_OPERATORS = 300;
    private static final int MAX_PATH_ELEMENTS = 32;

    private final String text;
    private final List<Token> tokens;
    private final ExpressionKind kind;
    private final Problems problems;
    private int position;
    private int operators;

    TokenReader(String text, ExpressionKind kind, Problems problems) {
        if (text.isEmpty()) {
            throw kind.invalid("The expression can not be empty;");
        }
        int size = Utf8.length(text);
        if (size > MAX_BYTES) {
            throw kind.invalid(
                    "Expression size has exceeded the maximum allowed size; expression size: " + size);
        }
        this.text = text;
        this.tokens = Lexer.tokens(text);
        this.kind = kind;
        this.problems = problems;
    }

    Token peek() {
        return tokens.get(position);
    }

    /** The token behind {@link #peek()}. */
    Token peekSecond() {
        return tokens.get(Math.min(position + 1, tokens.size() - 1));
    }

    int position() {
        return position;
    }

    Token next() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            position++;
        }
        return token;
    }

    boolean accept(String symbol) {
        if (peek().is(symbol)) {
            position++;
            return true;
        }
        return false;
    }

    boolean acceptKeyword(String keyword) {
        if (peek().isKeyword(keyword)) {
            position++;
            return true;
        }
        return false;
    }

    void expect(String symbol) {
        if (!accept(symbol)) {
            throw syntaxError();
        }
    }

    void expectKeyword(String keyword) {
        if (!acceptKeyword(keyword)) {
            throw syntaxError();
        }
    }

    void expectEnd() {
        if (peek().kind() != Token.Kind.END) {
            throw syntaxError();
        }
    }

    /** The current token is wrong. The text names it, and what stands before and behind it. */
    ValidationException syntaxError() {
        Token token = peek();
        int from = tokens.get(Math.max(0, position - 1)).start();
        Token behind = peekSecond();
        int to = behind.kind() == Token.Kind.END ? token.end() : behind.end();
        if (token.kind() == Token.Kind.END && position > 0) {
            to = tokens.get(position - 1).end();
        }
        return kind.invalid(
                "Syntax error; token: \"" + token.text() + "\", near: \"" + text.substring(from, to) + "\"");
    }

    /** Counts an operator or function towards the limit. */
    void countOperator() {
        operators++;
        if (operators > MAX_OPERATORS) {
            throw kind.invalid("The expression contains too many operators; operator count: " + operators);
        }
    }

    DocumentPath path() {
        List<DocumentPath.Element> elements = new ArrayList<>();
        elements.add(field());
        while (true) {
            if (accept(".")) {
                elements.add(field());
            } else if (accept("[")) {
                elements.add(index());
                expect("]");
            } else {
                break;
            }
        }
        if (elements.size() > MAX_PATH_ELEMENTS) {
            throw kind.invalid(
                    "The document path has too many nesting elements; nesting levels: " + elements.size());
        }
        return new DocumentPath(List.copyOf(elements));
    }

    private DocumentPath.Field field() {
        Token token = peek();
        if (token.kind() == Token.Kind.WORD) {
            if (ReservedWords.contains(token.text())) {
                problems.report(Problems.Kind.RESERVED_WORD,
                        "Attribute name is a reserved keyword; reserved keyword: " + token.text());
            }
        } else if (token.kind() != Token.Kind.NAME_PLACEHOLDER) {
            throw syntaxError();
        }
        return new DocumentPath.Field(next().text());
    }

    private DocumentPath.Index index() {
        if (peek().kind() != Token.Kind.NUMBER) {
            throw syntaxError();
        }
        String digits = next().text();
        try {
            return new DocumentPath.Index(Integer.parseInt(digits));
        } catch (NumberFormatException e) {
            throw kind.invalid("List index is not within the allowable range; index: [" + digits + "]");
        }
    }
}
