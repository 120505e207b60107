package dev.stagedoor.emulator.gateway.vtl;

import org.apache.velocity.runtime.parser.Parser;
import org.apache.velocity.runtime.parser.node.ASTEQNode;
import org.apache.velocity.runtime.parser.node.ASTNENode;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;

/**
 * On API Gateway a missing value equals both {@code $null} and {@code ""} (recorded); in Velocity only the first. The
 * comparisons of a parsed template are exchanged for ones that know this, before it is initialized.
 */
final class NullComparison {

    private NullComparison() {}

    static void apply(Node node) {
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            Node child = node.jjtGetChild(i);
            apply(child);
            if (child.getClass() == ASTEQNode.class) {
                replace(node, i, new Equal(child.getParser(), ((SimpleNode) child).getType()).like(child));
            } else if (child.getClass() == ASTNENode.class) {
                replace(node, i, new NotEqual(child.getParser(), ((SimpleNode) child).getType()).like(child));
            }
        }
    }

    private static void replace(Node parent, int index, SimpleNode fresh) {
        Node old = parent.jjtGetChild(index);
        for (int i = 0; i < old.jjtGetNumChildren(); i++) {
            fresh.jjtAddChild(old.jjtGetChild(i), i);
            old.jjtGetChild(i).jjtSetParent(fresh);
        }
        fresh.jjtSetParent(parent);
        parent.jjtAddChild(fresh, index);
    }

    private static boolean bothEmpty(Object left, Object right) {
        return (left == null || left.equals("")) && (right == null || right.equals(""));
    }

    private static final class Equal extends ASTEQNode {

        Equal(Parser parser, int id) {
            super(parser, id);
        }

        SimpleNode like(Node old) {
            first = old.getFirstToken();
            last = old.getLastToken();
            template = old.getTemplate();
            return this;
        }

        @Override
        public boolean compareNull(Object left, Object right) {
            return bothEmpty(left, right);
        }
    }

    private static final class NotEqual extends ASTNENode {

        NotEqual(Parser parser, int id) {
            super(parser, id);
        }

        SimpleNode like(Node old) {
            first = old.getFirstToken();
            last = old.getLastToken();
            template = old.getTemplate();
            return this;
        }

        @Override
        public boolean compareNull(Object left, Object right) {
            return bothEmpty(left, right);
        }
    }
}
