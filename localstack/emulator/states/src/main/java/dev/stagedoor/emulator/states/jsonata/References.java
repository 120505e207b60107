package dev.stagedoor.emulator.states.jsonata;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.stagedoor.emulator.states.jsonata.function.BuiltInFunctions;
import dev.stagedoor.emulator.states.jsonata.syntax.Syntax;

/** Finds what an expression refers to outside itself. */
final class References {

    private final Set<String> variables = new LinkedHashSet<>();
    private final Set<String> statesMembers = new LinkedHashSet<>();
    private final Set<String> topLevel = new LinkedHashSet<>();

    private References() {}

    static JsonataReferences of(Syntax expression) {
        References references = new References();
        references.visit(expression, false, new HashSet<>());
        return new JsonataReferences(Set.copyOf(references.variables), Set.copyOf(references.statesMembers),
                List.copyOf(references.topLevel));
    }

    /**
     * @param inContext whether there is a context item that a name can be a field of
     * @param bound the variables of the expression itself
     */
    private void visit(Syntax syntax, boolean inContext, Set<String> bound) {
        if (syntax instanceof Syntax.Name name) {
            visitName(name.name(), inContext);
        } else if (syntax instanceof Syntax.Variable variable) {
            visitVariable(variable.name(), inContext, bound);
        } else if (syntax instanceof Syntax.Binary binary) {
            visitBinary(binary, inContext, bound);
        } else if (syntax instanceof Syntax.Predicate predicate) {
            visit(predicate.left(), inContext, bound);
            visit(predicate.condition(), true, bound);
        } else if (syntax instanceof Syntax.KeptArray kept) {
            visit(kept.left(), inContext, bound);
        } else if (syntax instanceof Syntax.OrderBy order) {
            visit(order.left(), inContext, bound);
            order.terms().forEach(term -> visit(term.expression(), true, bound));
        } else if (syntax instanceof Syntax.GroupBy group) {
            visit(group.left(), inContext, bound);
            visitPairs(group.pairs(), true, bound);
        } else if (syntax instanceof Syntax.ObjectConstructor object) {
            visitPairs(object.pairs(), inContext, bound);
        } else if (syntax instanceof Syntax.Focus focus) {
            visit(focus.left(), inContext, bound);
            bound.add(focus.name());
        } else if (syntax instanceof Syntax.Index index) {
            visit(index.left(), inContext, bound);
            bound.add(index.name());
        } else if (syntax instanceof Syntax.Bind bind) {
            // A function may call itself by the name that it gets.
            if (bind.value() instanceof Syntax.Lambda) {
                bound.add(bind.name());
            }
            visit(bind.value(), inContext, bound);
            bound.add(bind.name());
        } else {
            visitNested(syntax, inContext, bound);
        }
    }

    private void visitNested(Syntax syntax, boolean inContext, Set<String> bound) {
        if (syntax instanceof Syntax.Block block) {
            Set<String> nested = new HashSet<>(bound);
            block.expressions().forEach(expression -> visit(expression, inContext, nested));
        } else if (syntax instanceof Syntax.Lambda lambda) {
            Set<String> nested = new HashSet<>(bound);
            nested.addAll(lambda.parameters());
            visit(lambda.body(), inContext, nested);
        } else if (syntax instanceof Syntax.Negation negation) {
            visit(negation.expression(), inContext, bound);
        } else if (syntax instanceof Syntax.ArrayConstructor array) {
            array.items().forEach(item -> visit(item, inContext, bound));
        } else if (syntax instanceof Syntax.Call call) {
            visit(call.procedure(), inContext, bound);
            call.arguments().forEach(argument -> visit(argument, inContext, bound));
        } else if (syntax instanceof Syntax.Condition condition) {
            visit(condition.condition(), inContext, bound);
            visit(condition.then(), inContext, bound);
            if (condition.otherwise() != null) {
                visit(condition.otherwise(), inContext, bound);
            }
        } else if (syntax instanceof Syntax.Transform transform) {
            visit(transform.pattern(), true, bound);
            visit(transform.update(), true, bound);
            if (transform.delete() != null) {
                visit(transform.delete(), true, bound);
            }
        }
    }

    private void visitName(String name, boolean inContext) {
        if (!inContext) {
            topLevel.add(name);
        }
    }

    private void visitVariable(String name, boolean inContext, Set<String> bound) {
        if (name.isEmpty() || name.equals("$")) {
            // There is no root document at all, and a context item only within paths and the like.
            if (!name.isEmpty() || !inContext) {
                topLevel.add("$" + name);
            }
        } else if (!bound.contains(name) && !name.equals("states") && BuiltInFunctions.find(name) == null) {
            variables.add(name);
        }
    }

    private void visitBinary(Syntax.Binary binary, boolean inContext, Set<String> bound) {
        boolean path = binary.operator().equals(".");
        if (path && binary.left() instanceof Syntax.Literal literal && literal.value() instanceof String name) {
            visitName(name, inContext);
        }
        if (path && binary.left() instanceof Syntax.Variable variable && variable.name().equals("states")) {
            memberName(binary.right());
        }
        visit(binary.left(), inContext, bound);
        visit(binary.right(), path || inContext, bound);
    }

    private void memberName(Syntax step) {
        if (step instanceof Syntax.Name name) {
            statesMembers.add(name.name());
        } else if (step instanceof Syntax.Predicate predicate) {
            memberName(predicate.left());
        } else if (step instanceof Syntax.KeptArray kept) {
            memberName(kept.left());
        }
    }

    private void visitPairs(List<Syntax.Pair> pairs, boolean inContext, Set<String> bound) {
        pairs.forEach(pair -> {
            visit(pair.key(), inContext, bound);
            visit(pair.value(), inContext, bound);
        });
    }
}
