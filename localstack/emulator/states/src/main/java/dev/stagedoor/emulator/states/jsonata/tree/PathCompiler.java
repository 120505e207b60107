package dev.stagedoor.emulator.states.jsonata.tree;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.emulator.states.jsonata.syntax.Syntax;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;

/** Makes one path of the operators {@code . [ ] ^ @ #}, which the parser nests. */
final class PathCompiler {

    private final Compiler compiler;
    private final Ancestry ancestry;

    PathCompiler(Compiler compiler, Ancestry ancestry) {
        this.compiler = compiler;
        this.ancestry = ancestry;
    }

    static PathNode single(Node step) {
        List<Node> steps = new ArrayList<>();
        steps.add(step);
        return new PathNode(steps);
    }

    private static PathNode pathOf(Node node) {
        return node instanceof PathNode path ? path : single(node);
    }

    private static Node stepOf(Node node) {
        return node instanceof PathNode path ? path.lastStep() : node;
    }

    Node step(Syntax.Binary binary) {
        Node left = compiler.node(binary.left());
        PathNode path = pathOf(left);
        if (left instanceof ParentNode parent) {
            path.seeking.add(parent.slot);
        }
        Node rest = compiler.node(binary.right());
        if (rest instanceof PathNode more) {
            path.steps.addAll(more.steps);
        } else {
            predicatesToStages(rest);
            path.steps.add(rest);
        }
        path.steps.replaceAll(PathCompiler::named);
        path.keepSingleton |= path.steps.stream().anyMatch(step -> step.keepArray);
        markConstructor(path.steps.get(0));
        markConstructor(path.lastStep());
        ancestry.resolve(path);
        return path;
    }

    /** A literal string as a step names a field; other literals make no sense there. */
    private static Node named(Node step) {
        if (!(step instanceof LiteralNode literal)) {
            return step;
        } else if (!(literal.value() instanceof String name)) {
            throw new JsonataException("S0213").with("value", literal.value());
        } else {
            NameNode node = new NameNode(name);
            node.predicates = step.predicates;
            node.stages = step.stages;
            node.keepArray = step.keepArray;
            node.group = step.group;
            return node;
        }
    }

    private static void markConstructor(Node step) {
        if (step instanceof ArrayNode) {
            step.constructsArray = true;
        }
    }

    private static void predicatesToStages(Node step) {
        if (!step.predicates.isEmpty()) {
            step.stages = step.predicates;
            step.predicates = List.of();
        }
    }

    Node predicate(Syntax.Predicate predicate) {
        Node node = compiler.node(predicate.left());
        Node step = stepOf(node);
        if (step.group != null) {
            throw new JsonataException("S0209");
        }
        Node condition = compiler.node(predicate.condition());
        if (!condition.seeking.isEmpty()) {
            for (Ancestor slot : condition.seeking) {
                if (slot.level == 1) {
                    ancestry.seek(step, slot);
                } else {
                    slot.level--;
                }
            }
            ancestry.pass(step, condition);
        }
        if (node instanceof PathNode) {
            step.addStage(new Stage.Filter(condition));
        } else {
            step.addPredicate(new Stage.Filter(condition));
        }
        return node;
    }

    Node keptArray(Syntax.KeptArray kept) {
        Node node = compiler.node(kept.left());
        if (node instanceof PathNode path && kept.left() instanceof Syntax.Name) {
            path.keepSingleton = true;
        }
        if (kept.left() instanceof Syntax.Name || kept.left() instanceof Syntax.Focus) {
            stepOf(node).keepArray = true;
        }
        node.keepArray = true;
        return node;
    }

    Node orderBy(Syntax.OrderBy order) {
        PathNode path = pathOf(compiler.node(order.left()));
        List<SortNode.Term> terms = new ArrayList<>();
        for (Syntax.Term term : order.terms()) {
            terms.add(new SortNode.Term(compiler.node(term.expression()), term.descending()));
        }
        SortNode sort = new SortNode(terms);
        terms.forEach(term -> ancestry.pass(sort, term.expression()));
        path.steps.add(sort);
        ancestry.resolve(path);
        return path;
    }

    Node focus(Syntax.Focus focus) {
        Node node = compiler.node(focus.left());
        Node step = stepOf(node);
        if (!step.stages.isEmpty() || !step.predicates.isEmpty()) {
            throw new JsonataException("S0215");
        } else if (step instanceof SortNode) {
            throw new JsonataException("S0216");
        }
        step.focus = focus.name();
        step.tuple = true;
        return node;
    }

    Node index(Syntax.Index index) {
        Node node = compiler.node(index.left());
        Node step = stepOf(node);
        if (!(node instanceof PathNode)) {
            predicatesToStages(step);
        }
        if (step.stages.isEmpty()) {
            step.index = index.name();
        } else {
            step.addStage(new Stage.Index(index.name()));
        }
        step.tuple = true;
        return pathOf(node);
    }
}
