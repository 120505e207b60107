package dev.stagedoor.emulator.cloudformation.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.stagedoor.emulator.cloudformation.intrinsics.Expression;
import dev.stagedoor.emulator.cloudformation.intrinsics.If;
import dev.stagedoor.emulator.cloudformation.intrinsics.NotYetKnownException;
import dev.stagedoor.emulator.cloudformation.intrinsics.Scope;

/** Walks through the parts of an expression that count: of {@code Fn::If} only the branch that was chosen. */
public final class References {

    private References() {}

    /** Calls the visitor with the expression and everything that it is computed from. */
    public static void visit(Expression expression, Scope scope, Consumer<Expression> visitor) {
        visitor.accept(expression);
        List<Expression> children = expression instanceof If choice ? branches(choice, scope) : expression.children();
        children.forEach(child -> visit(child, scope, visitor));
    }

    /** The chosen branch, or both while the condition is not known. */
    private static List<Expression> branches(If choice, Scope scope) {
        List<Expression> branches = new ArrayList<>();
        try {
            branches.add(choice.chosen(scope));
        } catch (NotYetKnownException e) {
            branches.addAll(choice.children());
        }
        return branches;
    }
}
