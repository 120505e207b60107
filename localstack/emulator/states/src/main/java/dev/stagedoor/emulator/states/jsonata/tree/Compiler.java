package dev.stagedoor.emulator.states.jsonata.tree;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.emulator.states.jsonata.syntax.Syntax;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;
import dev.stagedoor.emulator.states.jsonata.value.Numbers;

/** Makes nodes of a syntax tree: paths of nested operators, tail calls, and the steps that a {@code %} goes back to. */
public final class Compiler {

    private static final int MAXIMUM_DEPTH = 1500;

    private final Ancestry ancestry = new Ancestry();
    private final PathCompiler paths = new PathCompiler(this, ancestry);
    private int depth;

    private Compiler() {}

    /**
     * Compiles an expression.
     *
     * @throws JsonataException with a code that begins with S
     */
    public static Node compile(Syntax syntax) {
        Node node = new Compiler().node(syntax);
        if (node instanceof ParentNode || !node.seeking.isEmpty()) {
            throw new JsonataException("S0217");
        }
        return node;
    }

    Node node(Syntax syntax) {
        if (++depth > MAXIMUM_DEPTH) {
            throw new JsonataException("S0500");
        }
        Node node = compiled(syntax);
        depth--;
        return node;
    }

    private Node compiled(Syntax syntax) {
        if (syntax instanceof Syntax.Name name) {
            return PathCompiler.single(new NameNode(name.name()));
        } else if (syntax instanceof Syntax.Variable variable) {
            return new VariableNode(variable.name());
        } else if (syntax instanceof Syntax.Literal literal) {
            return new LiteralNode(literal.value());
        } else if (syntax instanceof Syntax.Regex regex) {
            return new RegexNode(regex.pattern());
        } else if (syntax instanceof Syntax.Wildcard) {
            return new WildcardNode();
        } else if (syntax instanceof Syntax.Descendants) {
            return new DescendantsNode();
        } else if (syntax instanceof Syntax.Parent) {
            return new ParentNode(ancestry.newAncestor());
        } else if (syntax instanceof Syntax.Binary binary) {
            return binary(binary);
        } else if (syntax instanceof Syntax.Predicate predicate) {
            return paths.predicate(predicate);
        } else if (syntax instanceof Syntax.KeptArray kept) {
            return paths.keptArray(kept);
        } else if (syntax instanceof Syntax.OrderBy order) {
            return paths.orderBy(order);
        } else if (syntax instanceof Syntax.GroupBy group) {
            return groupBy(group);
        } else if (syntax instanceof Syntax.Focus focus) {
            return paths.focus(focus);
        } else if (syntax instanceof Syntax.Index index) {
            return paths.index(index);
        } else if (syntax instanceof Syntax.Bind bind) {
            Node value = node(bind.value());
            return ancestry.pass(new BindNode(bind.name(), value), value);
        } else if (syntax instanceof Syntax.Negation negation) {
            return negation(negation);
        } else if (syntax instanceof Syntax.ArrayConstructor array) {
            List<Node> items = nodes(array.items());
            return ancestry.pass(new ArrayNode(items), items);
        } else if (syntax instanceof Syntax.ObjectConstructor object) {
            return objectConstructor(object);
        } else if (syntax instanceof Syntax.Call call) {
            return call(call);
        } else if (syntax instanceof Syntax.Lambda lambda) {
            return new LambdaNode(lambda.parameters(), lambda.signature(), withTailCall(node(lambda.body())));
        } else if (syntax instanceof Syntax.Condition condition) {
            return condition(condition);
        } else if (syntax instanceof Syntax.Block block) {
            return block(block);
        } else if (syntax instanceof Syntax.Transform transform) {
            return new TransformNode(node(transform.pattern()), node(transform.update()),
                    transform.delete() == null ? null : node(transform.delete()));
        } else if (syntax instanceof Syntax.Placeholder) {
            throw new JsonataException("S0201").with("token", "?");
        }
        throw new JsonataException("S0207");
    }

    List<Node> nodes(List<Syntax> expressions) {
        List<Node> nodes = new ArrayList<>(expressions.size());
        expressions.forEach(expression -> nodes.add(node(expression)));
        return nodes;
    }

    private Node binary(Syntax.Binary binary) {
        if (binary.operator().equals(".")) {
            return paths.step(binary);
        }
        Node left = node(binary.left());
        Node right = node(binary.right());
        if (binary.operator().equals("~>")) {
            Node apply = new ApplyNode(left, right);
            apply.keepArray = left.keepArray || right.keepArray;
            return apply;
        }
        return ancestry.pass(switch (binary.operator()) {
            case "and", "or" -> new LogicalNode(binary.operator().equals("and"), left, right);
            case "=", "!=" -> new EqualityNode(binary.operator(), left, right);
            case "<", "<=", ">", ">=" -> new ComparisonNode(binary.operator(), left, right);
            case "&" -> new ConcatenationNode(left, right);
            case ".." -> new RangeNode(left, right);
            case "in" -> new InclusionNode(left, right);
            default -> new ArithmeticNode(binary.operator(), left, right);
        }, left, right);
    }

    private Node negation(Syntax.Negation negation) {
        Node expression = node(negation.expression());
        if (expression instanceof LiteralNode literal && literal.value() instanceof Number number) {
            return new LiteralNode(Numbers.of(-number.doubleValue()));
        }
        return ancestry.pass(new NegationNode(expression), expression);
    }

    private Grouping grouping(List<Syntax.Pair> pairs) {
        List<Grouping.Pair> compiled = new ArrayList<>(pairs.size());
        pairs.forEach(pair -> compiled.add(new Grouping.Pair(node(pair.key()), node(pair.value()))));
        return new Grouping(compiled);
    }

    private Node objectConstructor(Syntax.ObjectConstructor object) {
        Grouping members = grouping(object.pairs());
        Node node = new ObjectNode(members);
        members.pairs().forEach(pair -> ancestry.pass(node, pair.key(), pair.value()));
        return node;
    }

    private Node groupBy(Syntax.GroupBy group) {
        Node node = node(group.left());
        if (node.group != null) {
            throw new JsonataException("S0210");
        }
        node.group = grouping(group.pairs());
        return node;
    }

    private Node call(Syntax.Call call) {
        List<Node> arguments = new ArrayList<>(call.arguments().size());
        call.arguments()
                .forEach(argument -> arguments.add(argument instanceof Syntax.Placeholder ? null : node(argument)));
        Node procedure = node(call.procedure());
        Node node = call.partial() ? new PartialNode(procedure, arguments) : new CallNode(procedure, arguments);
        arguments.stream().filter(argument -> argument != null).forEach(argument -> ancestry.pass(node, argument));
        return node;
    }

    private Node condition(Syntax.Condition condition) {
        Node test = node(condition.condition());
        Node then = node(condition.then());
        Node otherwise = condition.otherwise() == null ? null : node(condition.otherwise());
        Node node = ancestry.pass(new ConditionNode(test, then, otherwise), test, then);
        return otherwise == null ? node : ancestry.pass(node, otherwise);
    }

    private Node block(Syntax.Block block) {
        List<Node> expressions = nodes(block.expressions());
        Node node = ancestry.pass(new BlockNode(expressions), expressions);
        node.constructsArray = expressions.stream().anyMatch(
                part -> part.constructsArray || part instanceof PathNode path && path.steps.get(0).constructsArray);
        return node;
    }

    private static Node withTailCall(Node body) {
        if (body instanceof CallNode call && call.predicates.isEmpty() && call.group == null) {
            return new TailCallNode(call);
        } else if (body instanceof ConditionNode condition) {
            condition.then = withTailCall(condition.then);
            condition.otherwise = condition.otherwise == null ? null : withTailCall(condition.otherwise);
        } else if (body instanceof BlockNode block && !block.expressions.isEmpty()) {
            int last = block.expressions.size() - 1;
            block.expressions.set(last, withTailCall(block.expressions.get(last)));
        }
        return body;
    }
}
