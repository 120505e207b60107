package dev.stagedoor.emulator.states.jsonata.tree;

import java.util.Arrays;
import java.util.List;

import dev.stagedoor.emulator.states.jsonata.value.JsonataException;

/** Finds the steps that the {@code %} of an expression go back to, and has them keep their context. */
final class Ancestry {

    private int count;

    Ancestor newAncestor() {
        return new Ancestor("!" + count++);
    }

    /** Hands on to a node the ancestors that its parts seek. */
    Node pass(Node node, Node... parts) {
        return pass(node, Arrays.asList(parts));
    }

    Node pass(Node node, List<Node> parts) {
        for (Node part : parts) {
            node.seeking.addAll(sought(part));
        }
        return node;
    }

    private static List<Ancestor> sought(Node part) {
        if (part instanceof ParentNode parent && !part.seeking.contains(parent.slot)) {
            part.seeking.add(parent.slot);
        }
        return part.seeking;
    }

    /** Finds, among the steps of a path, those that its last step seeks. */
    void resolve(PathNode path) {
        Node last = path.lastStep();
        List<Ancestor> slots = List.copyOf(sought(last));
        for (Ancestor slot : slots) {
            int index = path.steps.size() - 2;
            while (slot.level > 0) {
                if (index < 0) {
                    path.seeking.add(slot);
                    break;
                }
                Node step = path.steps.get(index--);
                // Of several steps that bind a variable each, one goes back to the first.
                while (index >= 0 && step.focus != null && path.steps.get(index).focus != null) {
                    step = path.steps.get(index--);
                }
                seek(step, slot);
            }
        }
    }

    /** Goes back by one step, into it where it is made of several. */
    void seek(Node node, Ancestor slot) {
        if (node instanceof NameNode || node instanceof WildcardNode) {
            slot.level--;
            if (slot.level == 0) {
                if (node.ancestor != null) {
                    slot.label = node.ancestor.label;
                }
                node.ancestor = slot;
                node.tuple = true;
            }
        } else if (node instanceof ParentNode) {
            slot.level++;
        } else if (node instanceof BlockNode block) {
            if (!block.expressions.isEmpty()) {
                node.tuple = true;
                seek(block.expressions.get(block.expressions.size() - 1), slot);
            }
        } else if (node instanceof PathNode path) {
            node.tuple = true;
            int index = path.steps.size() - 1;
            seek(path.steps.get(index--), slot);
            while (slot.level > 0 && index >= 0) {
                seek(path.steps.get(index--), slot);
            }
        } else {
            throw new JsonataException("S0217");
        }
    }
}
