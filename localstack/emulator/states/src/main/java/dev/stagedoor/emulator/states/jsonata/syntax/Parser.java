package dev.stagedoor.emulator.states.jsonata.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.states.jsonata.syntax.Token.Kind;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;
import dev.stagedoor.emulator.states.jsonata.value.Signature;

/**
 * Reads an expression by the strength with which its operators bind.
 *
 * @see <a href="https://docs.jsonata.org/overview">JSONata</a>
 */
public final class Parser {

    private static final int MAXIMUM_DEPTH = 500;

    private final Tokenizer tokenizer;
    private Token token;
    private int depth;

    private Parser(String text) {
        this.tokenizer = new Tokenizer(text);
        this.token = next(false);
    }

    /**
     * Reads an expression.
     *
     * @throws JsonataException with a code that begins with S
     */
    public static Syntax parse(String text) {
        Parser parser = new Parser(text);
        Syntax expression = parser.expression(0);
        if (parser.token.kind() != Kind.END) {
            throw new JsonataException("S0201").with("token", parser.token.shown());
        }
        return expression;
    }

    private Syntax expression(int rightBindingPower) {
        if (++depth > MAXIMUM_DEPTH) {
            throw new JsonataException("S0500");
        }
        Token first = token;
        token = next(true);
        Syntax left = prefix(first);
        while (rightBindingPower < token.bindingPower()) {
            Token operator = token;
            token = next(false);
            left = infix((String) operator.value(), left);
        }
        depth--;
        return left;
    }

    private Syntax prefix(Token first) {
        return switch (first.kind()) {
            case NAME -> new Syntax.Name((String) first.value());
            case VARIABLE -> new Syntax.Variable((String) first.value());
            case STRING, NUMBER, CONSTANT -> new Syntax.Literal(first.value());
            case REGEX -> new Syntax.Regex((Pattern) first.value());
            case END -> new Syntax.End();
            case OPERATOR -> switch ((String) first.value()) {
                case "and", "or", "in" -> new Syntax.Name((String) first.value());
                case "-" -> new Syntax.Negation(expression(Operators.PREFIX));
                case "*" -> new Syntax.Wildcard();
                case "**" -> new Syntax.Descendants();
                case "%" -> new Syntax.Parent();
                case "(" -> block();
                case "[" -> array();
                case "{" -> new Syntax.ObjectConstructor(pairs());
                case "|" -> transform();
                default -> throw new JsonataException("S0211").with("token", first.value());
            };
        };
    }

    private Syntax infix(String operator, Syntax left) {
        return switch (operator) {
            case "(" -> call(left);
            case "[" -> predicate(left);
            case "{" -> new Syntax.GroupBy(left, pairs());
            case "^" -> orderBy(left);
            case ":=" -> bind(left);
            case "@" -> new Syntax.Focus(left, variable("@"));
            case "#" -> new Syntax.Index(left, variable("#"));
            case "?" -> condition(left);
            default -> new Syntax.Binary(operator, left, expression(Operators.bindingPower(operator)));
        };
    }

    private Syntax call(Syntax procedure) {
        List<Syntax> arguments = new ArrayList<>();
        boolean partial = false;
        if (!token.is(")")) {
            do {
                if (token.is("?")) {
                    partial = true;
                    arguments.add(new Syntax.Placeholder());
                    advance("?", false);
                } else {
                    arguments.add(expression(0));
                }
            } while (skip(","));
        }
        advance(")", true);
        if (procedure instanceof Syntax.Name name && (name.name().equals("function") || name.name().equals("λ"))) {
            return lambda(arguments);
        }
        return new Syntax.Call(procedure, arguments, partial);
    }

    private Syntax lambda(List<Syntax> arguments) {
        List<String> parameters = new ArrayList<>();
        for (Syntax argument : arguments) {
            if (!(argument instanceof Syntax.Variable parameter)) {
                throw new JsonataException("S0208").with("value", (long) parameters.size() + 1);
            }
            parameters.add(parameter.name());
        }
        Signature signature = token.is("<") ? signature() : null;
        advance("{", false);
        Syntax body = expression(0);
        advance("}", false);
        return new Syntax.Lambda(parameters, signature, body);
    }

    private Signature signature() {
        StringBuilder signature = new StringBuilder("<");
        for (int open = 1; open > 0 && !token.is("{") && token.kind() != Kind.END;) {
            token = next(false);
            if (token.is(">")) {
                open--;
            } else if (token.is("<")) {
                open++;
            }
            signature.append(token.shown());
        }
        advance(">", false);
        return Signature.parse(signature.toString());
    }

    private Syntax block() {
        List<Syntax> expressions = new ArrayList<>();
        while (!token.is(")")) {
            expressions.add(expression(0));
            if (!skip(";")) {
                break;
            }
        }
        advance(")", true);
        return new Syntax.Block(expressions);
    }

    private Syntax array() {
        List<Syntax> items = new ArrayList<>();
        if (!token.is("]")) {
            do {
                Syntax item = expression(0);
                items.add(skip("..") ? new Syntax.Binary("..", item, expression(0)) : item);
            } while (skip(","));
        }
        advance("]", true);
        return new Syntax.ArrayConstructor(items);
    }

    private List<Syntax.Pair> pairs() {
        List<Syntax.Pair> pairs = new ArrayList<>();
        if (!token.is("}")) {
            do {
                Syntax key = expression(0);
                advance(":", false);
                pairs.add(new Syntax.Pair(key, expression(0)));
            } while (skip(","));
        }
        advance("}", true);
        return pairs;
    }

    private Syntax predicate(Syntax left) {
        if (token.is("]")) {
            advance("]", false);
            return keepArray(left);
        }
        Syntax condition = expression(0);
        advance("]", true);
        return new Syntax.Predicate(left, condition);
    }

    private static Syntax keepArray(Syntax left) {
        return left instanceof Syntax.Predicate predicate
                ? new Syntax.Predicate(keepArray(predicate.left()), predicate.condition())
                : new Syntax.KeptArray(left);
    }

    private Syntax orderBy(Syntax left) {
        advance("(", false);
        List<Syntax.Term> terms = new ArrayList<>();
        do {
            boolean descending = token.is(">");
            if (descending || token.is("<")) {
                token = next(false);
            }
            terms.add(new Syntax.Term(expression(0), descending));
        } while (skip(","));
        advance(")", false);
        return new Syntax.OrderBy(left, terms);
    }

    private Syntax bind(Syntax left) {
        if (!(left instanceof Syntax.Variable variable)) {
            throw new JsonataException("S0212");
        }
        return new Syntax.Bind(variable.name(), expression(Operators.ASSIGNMENT - 1));
    }

    private String variable(String operator) {
        if (!(expression(Operators.bindingPower(operator)) instanceof Syntax.Variable variable)) {
            throw new JsonataException("S0214").with("token", operator);
        }
        return variable.name();
    }

    private Syntax condition(Syntax condition) {
        Syntax then = expression(0);
        return new Syntax.Condition(condition, then, skip(":") ? expression(0) : null);
    }

    private Syntax transform() {
        Syntax pattern = expression(0);
        advance("|", false);
        Syntax update = expression(0);
        Syntax delete = skip(",") ? expression(0) : null;
        advance("|", false);
        return new Syntax.Transform(pattern, update, delete);
    }

    private Token next(boolean afterOperand) {
        Token next = tokenizer.next(afterOperand);
        if (next.kind() == Kind.OPERATOR && !Operators.isKnown((String) next.value())) {
            throw new JsonataException("S0204").with("token", next.value());
        }
        return next;
    }

    private boolean skip(String operator) {
        if (!token.is(operator)) {
            return false;
        }
        token = next(false);
        return true;
    }

    private void advance(String operator, boolean endsOperand) {
        if (!token.is(operator)) {
            throw new JsonataException(token.kind() == Kind.END ? "S0203" : "S0202").with("value", operator)
                    .with("token", token.shown());
        }
        token = next(endsOperand);
    }
}
