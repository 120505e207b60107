package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.Item;
import dev.stagedoor.emulator.data.dynamodb.model.Numbers;

/**
 * Makes the new item of an update. Every value is computed from the old item; then values are set, sets and numbers changed, and
 * at last elements removed, the rear ones first: an index always means the element that had it before.
 */
record UpdateEvaluator(Item old, Placeholders placeholders) {

    /** A change of what is at a path. */
    private record Step(List<DocumentPath.Element> path, DocumentEditor.Change change) {}

    Item apply(List<UpdateAction> actions) {
        List<Step> sets = new ArrayList<>();
        List<Step> changes = new ArrayList<>();
        List<Step> removals = new ArrayList<>();
        for (UpdateAction action : actions) {
            List<DocumentPath.Element> path = PathResolver.resolve(action.path(), placeholders);
            if (action instanceof UpdateAction.Set set) {
                AttributeValue value = value(set.value());
                sets.add(new Step(path, current -> value));
            } else if (action instanceof UpdateAction.Add add) {
                AttributeValue operand = placeholders.value(add.placeholder());
                changes.add(new Step(path, current -> SetArithmetic.add(current, operand)));
            } else if (action instanceof UpdateAction.Delete delete) {
                AttributeValue operand = placeholders.value(delete.placeholder());
                removals.add(new Step(path, current -> SetArithmetic.delete(current, operand)));
            } else {
                removals.add(new Step(path, current -> null));
            }
        }
        // Elements behind the end of a list are appended in the order of their index.
        sets.sort((a, b) -> compare(a.path(), b.path()));
        removals.sort((a, b) -> compare(b.path(), a.path()));
        DocumentEditor editor = new DocumentEditor(old.attributes());
        Stream.of(sets, changes, removals).flatMap(List::stream)
                .forEach(step -> editor.change(step.path(), step.change()));
        return editor.item();
    }

    private static int compare(List<DocumentPath.Element> left, List<DocumentPath.Element> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            DocumentPath.Element a = left.get(i);
            DocumentPath.Element b = right.get(i);
            int order = a instanceof DocumentPath.Index x && b instanceof DocumentPath.Index y
                    ? Integer.compare(x.index(), y.index())
                    : a.toString().compareTo(b.toString());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private AttributeValue value(UpdateValue value) {
        if (value instanceof UpdateValue.Value literal) {
            return placeholders.value(literal.placeholder());
        }
        if (value instanceof UpdateValue.Path path) {
            AttributeValue found = PathResolver.find(path.path(), old, placeholders);
            if (found == null) {
                throw new ValidationException(
                        "The provided expression refers to an attribute that does not exist in the item");
            }
            return found;
        }
        if (value instanceof UpdateValue.Plus plus) {
            return sum(value(plus.left()), value(plus.right()), 1);
        }
        if (value instanceof UpdateValue.Minus minus) {
            return sum(value(minus.left()), value(minus.right()), -1);
        }
        return call((UpdateValue.Call) value);
    }

    private AttributeValue call(UpdateValue.Call call) {
        UpdateValue first = call.arguments().get(0);
        UpdateValue second = call.arguments().get(1);
        if (call.function().equals(UpdateValue.IF_NOT_EXISTS)) {
            AttributeValue existing = PathResolver.find(((UpdateValue.Path) first).path(), old, placeholders);
            return existing == null ? value(second) : existing;
        }
        if (value(first) instanceof AttributeValue.L left && value(second) instanceof AttributeValue.L right) {
            return new AttributeValue.L(Stream.concat(left.values().stream(), right.values().stream()).toList());
        }
        throw incorrectType();
    }

    private static AttributeValue sum(AttributeValue left, AttributeValue right, int sign) {
        if (left instanceof AttributeValue.N a && right instanceof AttributeValue.N b) {
            return new AttributeValue.N(
                    Numbers.normalize(sign > 0 ? a.value().add(b.value()) : a.value().subtract(b.value())));
        }
        throw incorrectType();
    }

    static ValidationException incorrectType() {
        return new ValidationException("An operand in the update expression has an incorrect data type");
    }
}
