package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Parses update expressions: the sections SET, REMOVE, ADD and DELETE, each at most once.
 * See <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html">the
 * syntax</a>.
 */
final class UpdateParser {

    private static final int MAX_DEPTH = 50;

    private final ExpressionKind kind = ExpressionKind.UPDATE;
    private final Problems problems = new Problems(kind, Problems.Kind.RESERVED_WORD, Problems.Kind.UNKNOWN_FUNCTION,
            Problems.Kind.SECTION);
    private final TokenReader reader;
    private final List<UpdateAction> actions = new ArrayList<>();
    private int depth;

    private UpdateParser(String text) {
        this.reader = new TokenReader(text, kind, problems);
    }

    static List<UpdateAction> parse(String text) {
        UpdateParser parser = new UpdateParser(text);
        parser.sections();
        parser.problems.throwFirst();
        return List.copyOf(parser.actions);
    }

    private void sections() {
        Set<String> seen = new HashSet<>();
        do {
            String section = reader.peek().kind() == Token.Kind.WORD
                    ? reader.peek().text().toUpperCase(Locale.ROOT)
                    : "";
            if (!Set.of("SET", "REMOVE", "ADD", "DELETE").contains(section)) {
                throw reader.syntaxError();
            }
            reader.next();
            if (!seen.add(section)) {
                problems.report(Problems.Kind.SECTION,
                        "The \"" + section + "\" section can only be used once in an update expression;");
            }
            do {
                actions.add(action(section));
            } while (reader.accept(","));
        } while (reader.peek().kind() != Token.Kind.END);
    }

    private UpdateAction action(String section) {
        DocumentPath path = reader.path();
        return switch (section) {
            case "SET" -> {
                reader.expect("=");
                reader.countOperator();
                yield new UpdateAction.Set(path, sum());
            }
            case "REMOVE" -> new UpdateAction.Remove(path);
            case "ADD" -> new UpdateAction.Add(path, valuePlaceholder());
            default -> new UpdateAction.Delete(path, valuePlaceholder());
        };
    }

    private String valuePlaceholder() {
        if (reader.peek().kind() != Token.Kind.VALUE_PLACEHOLDER) {
            throw reader.syntaxError();
        }
        return reader.next().text();
    }

    /** One operand, or two with a plus or minus between them: the language has no more. */
    private UpdateValue sum() {
        UpdateValue left = operand();
        if (reader.accept("+")) {
            reader.countOperator();
            return new UpdateValue.Plus(left, operand());
        }
        if (reader.accept("-")) {
            reader.countOperator();
            return new UpdateValue.Minus(left, operand());
        }
        return left;
    }

    private UpdateValue operand() {
        Token token = reader.peek();
        if (reader.accept("(")) {
            UpdateValue inner = nested(this::sum);
            reader.expect(")");
            return inner;
        }
        if (token.kind() == Token.Kind.VALUE_PLACEHOLDER) {
            return new UpdateValue.Value(reader.next().text());
        }
        if (token.kind() == Token.Kind.WORD && reader.peekSecond().is("(")) {
            return nested(this::call);
        }
        return new UpdateValue.Path(reader.path());
    }

    private UpdateValue call() {
        String name = reader.next().text();
        reader.countOperator();
        if (!name.equals(UpdateValue.IF_NOT_EXISTS) && !name.equals(UpdateValue.LIST_APPEND)) {
            problems.report(Problems.Kind.UNKNOWN_FUNCTION, "Invalid function name; function: " + name);
        }
        reader.expect("(");
        List<UpdateValue> arguments = new ArrayList<>();
        do {
            arguments.add(sum());
        } while (reader.accept(","));
        reader.expect(")");
        return new UpdateValue.Call(name, List.copyOf(arguments));
    }

    private UpdateValue nested(Supplier<UpdateValue> rule) {
        depth++;
        if (depth > MAX_DEPTH) {
            throw kind.invalid("The expression has too many nested operands");
        }
        UpdateValue value = rule.get();
        depth--;
        return value;
    }
}
