package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses conditions. From weak to strong: OR, AND, NOT, then comparisons, BETWEEN, IN and functions.
 * See <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">the
 * syntax</a>.
 */
final class ConditionParser {

    private static final List<String> KEYWORDS = List.of("AND", "OR", "NOT", "BETWEEN", "IN");
    private static final int MAX_IN_OPERANDS = 100;
    /** Deeper than 300 operators allow, and far from the end of the stack. */
    private static final int MAX_PARENTHESES = 300;

    private final ExpressionKind kind;
    private final Problems problems;
    private final TokenReader reader;
    private int depth;
    /** Where the last group in parentheses began and ended, to find {@code ((a = b))}. */
    private int groupStart = -1;
    private int groupEnd = -1;

    /** Something between parentheses may be either; the next token decides. */
    private sealed interface Node {}

    private record ConditionNode(Condition condition) implements Node {}

    private record OperandNode(Operand operand) implements Node {}

    private record CallNode(String name, List<Operand> arguments) implements Node {}

    private ConditionParser(String text, ExpressionKind kind) {
        this.kind = kind;
        this.problems = new Problems(kind, Problems.Kind.PARENTHESES, Problems.Kind.UNKNOWN_FUNCTION,
                Problems.Kind.MISUSED_FUNCTION, Problems.Kind.RESERVED_WORD);
        this.reader = new TokenReader(text, kind, problems);
    }

    static Condition parse(String text, ExpressionKind kind) {
        ConditionParser parser = new ConditionParser(text, kind);
        Condition condition = parser.condition(parser.or());
        parser.reader.expectEnd();
        parser.problems.throwFirst();
        return condition;
    }

    private Node or() {
        Node left = and();
        while (reader.acceptKeyword("OR")) {
            reader.countOperator();
            left = new ConditionNode(new Condition.Or(condition(left), condition(and())));
        }
        return left;
    }

    private Node and() {
        Node left = not();
        while (reader.acceptKeyword("AND")) {
            reader.countOperator();
            left = new ConditionNode(new Condition.And(condition(left), condition(not())));
        }
        return left;
    }

    private Node not() {
        if (reader.acceptKeyword("NOT")) {
            reader.countOperator();
            return new ConditionNode(new Condition.Not(condition(not())));
        }
        return predicate();
    }

    private Node predicate() {
        Node left = primary();
        Optional<Comparator> comparator = Comparator.of(reader.peek());
        if (comparator.isPresent()) {
            Operand leftOperand = operand(left);
            reader.next();
            reader.countOperator();
            return new ConditionNode(
                    new Condition.Comparison(comparator.get(), leftOperand, operand(primary())));
        }
        if (reader.peek().isKeyword("BETWEEN")) {
            Operand value = operand(left);
            reader.next();
            reader.countOperator();
            Operand lower = operand(primary());
            reader.expectKeyword("AND");
            return new ConditionNode(new Condition.Between(value, lower, operand(primary())));
        }
        if (reader.peek().isKeyword("IN")) {
            Operand value = operand(left);
            reader.next();
            reader.countOperator();
            return new ConditionNode(new Condition.In(value, inOperands()));
        }
        return left;
    }

    private List<Operand> inOperands() {
        List<Operand> options = arguments();
        if (options.size() > MAX_IN_OPERANDS) {
            throw kind.invalid("The IN operator is provided with too many operands; number of operands: "
                    + options.size());
        }
        return options;
    }

    private Node primary() {
        Token token = reader.peek();
        return switch (token.kind()) {
            case SYMBOL -> group();
            case VALUE_PLACEHOLDER -> new OperandNode(new Operand.Value(reader.next().text()));
            case WORD -> word(token);
            case NAME_PLACEHOLDER -> new OperandNode(new Operand.Path(reader.path()));
            default -> throw reader.syntaxError();
        };
    }

    private Node word(Token token) {
        if (KEYWORDS.stream().anyMatch(token::isKeyword)) {
            throw reader.syntaxError();
        }
        return reader.peekSecond().is("(") ? call() : new OperandNode(new Operand.Path(reader.path()));
    }

    private Node group() {
        int start = reader.position();
        reader.expect("(");
        depth++;
        if (depth > MAX_PARENTHESES) {
            throw kind.invalid("The expression has too many parentheses");
        }
        Node inner = or();
        depth--;
        boolean redundant = groupStart == start + 1 && groupEnd == reader.position();
        reader.expect(")");
        if (redundant) {
            problems.report(Problems.Kind.PARENTHESES, "The expression has redundant parentheses;");
        }
        groupStart = start;
        groupEnd = reader.position();
        return inner;
    }

    private Node call() {
        String name = reader.next().text();
        reader.countOperator();
        if (!name.equals(Function.SIZE) && Function.of(name).isEmpty()) {
            problems.report(Problems.Kind.UNKNOWN_FUNCTION, "Invalid function name; function: " + name);
        }
        return new CallNode(name, arguments());
    }

    private List<Operand> arguments() {
        reader.expect("(");
        List<Operand> arguments = new ArrayList<>();
        do {
            arguments.add(operand(primary()));
        } while (reader.accept(","));
        reader.expect(")");
        return List.copyOf(arguments);
    }

    private Condition condition(Node node) {
        if (node instanceof ConditionNode condition) {
            return condition.condition();
        }
        if (node instanceof CallNode call) {
            if (call.name().equals(Function.SIZE)) {
                misused(call.name());
            }
            // An unknown or misused function was reported; parsing goes on to find what is more important.
            return new Condition.Call(Function.of(call.name()).orElse(Function.CONTAINS), call.arguments());
        }
        throw reader.syntaxError();
    }

    private Operand operand(Node node) {
        if (node instanceof OperandNode operand) {
            return operand.operand();
        }
        if (node instanceof CallNode call) {
            if (!call.name().equals(Function.SIZE)) {
                misused(call.name());
            }
            return new Operand.Size(call.arguments());
        }
        throw reader.syntaxError();
    }

    private void misused(String function) {
        problems.report(Problems.Kind.MISUSED_FUNCTION,
                "The function is not allowed to be used this way in an expression; function: " + function);
    }
}
