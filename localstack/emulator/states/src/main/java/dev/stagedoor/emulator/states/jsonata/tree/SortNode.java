package dev.stagedoor.emulator.states.jsonata.tree;

import java.util.List;

import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;
import dev.stagedoor.emulator.states.jsonata.value.Sequence;
import dev.stagedoor.emulator.states.jsonata.value.Sorting;

/** The step {@code ^(<a, >b)}. */
final class SortNode extends Node {

    record Term(Node expression, boolean descending) {}

    private final List<Term> terms;

    SortNode(List<Term> terms) {
        this.terms = terms;
    }

    @Override
    Object value(Object input, Frame frame) {
        return sort((List<?>) input, frame);
    }

    List<?> sort(List<?> items, Frame frame) {
        if (items.size() <= 1) {
            return items;
        }
        boolean tuples = Sequence.isTupleStream(items);
        return Sorting.sort(items, (left, right) -> {
            for (Term term : terms) {
                int order = compare(evaluate(term, left, tuples, frame), evaluate(term, right, tuples, frame),
                        term.descending());
                if (order != 0) {
                    return order > 0;
                }
            }
            return false;
        });
    }

    private static Object evaluate(Term term, Object item, boolean tuple, Frame frame) {
        return tuple
                ? term.expression().evaluate(Tuples.context(item), frame.nested(Tuples.variables(item)))
                : term.expression().evaluate(item, frame);
    }

    private static int compare(Object left, Object right, boolean descending) {
        if (left == null || right == null) {
            // The undefined comes last in either direction.
            return left == right ? 0 : left == null ? 1 : -1;
        }
        if (!isSortable(left) || !isSortable(right)) {
            throw new JsonataException("T2008").with("value", isSortable(left) ? right : left);
        }
        if (left instanceof String != right instanceof String) {
            throw new JsonataException("T2007").with("value", left).with("value2", right);
        }
        int order = left instanceof String text
                ? text.compareTo((String) right)
                : Double.compare(((Number) left).doubleValue(), ((Number) right).doubleValue());
        return descending ? -order : order;
    }

    private static boolean isSortable(Object value) {
        return value instanceof String || value instanceof Number;
    }
}
