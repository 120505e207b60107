package dev.stagedoor.emulator.data.dynamodb.expression;

import java.math.BigDecimal;
import java.util.List;

import dev.stagedoor.emulator.data.Utf8;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.Item;
import dev.stagedoor.emulator.data.dynamodb.model.ScalarOrder;

/**
 * Decides whether an item meets a condition. An operand that the item does not have makes every condition false but {@code <>}
 * and {@code attribute_not_exists}; so do operands of types that do not go together.
 */
record ConditionEvaluator(Item item, Placeholders placeholders) {

    boolean matches(Condition condition) {
        if (condition instanceof Condition.And and) {
            return matches(and.left()) && matches(and.right());
        }
        if (condition instanceof Condition.Or or) {
            return matches(or.left()) || matches(or.right());
        }
        if (condition instanceof Condition.Not not) {
            return !matches(not.condition());
        }
        if (condition instanceof Condition.Comparison comparison) {
            return compare(comparison.comparator(), value(comparison.left()), value(comparison.right()));
        }
        if (condition instanceof Condition.Between between) {
            AttributeValue value = value(between.value());
            return compare(Comparator.GE, value, value(between.lower()))
                    && compare(Comparator.LE, value, value(between.upper()));
        }
        if (condition instanceof Condition.In in) {
            AttributeValue value = value(in.value());
            return in.options().stream().anyMatch(option -> compare(Comparator.EQ, value, value(option)));
        }
        return call((Condition.Call) condition);
    }

    private static boolean compare(Comparator comparator, AttributeValue left, AttributeValue right) {
        boolean both = left != null && right != null;
        return switch (comparator) {
            case EQ -> both && left.equals(right);
            case NE -> !(both && left.equals(right));
            default -> ScalarOrder.comparable(left, right) && comparator.accepts(ScalarOrder.compare(left, right));
        };
    }

    private boolean call(Condition.Call call) {
        List<Operand> arguments = call.arguments();
        AttributeValue first = value(arguments.get(0));
        return switch (call.function()) {
            case ATTRIBUTE_EXISTS -> first != null;
            case ATTRIBUTE_NOT_EXISTS -> first == null;
            case ATTRIBUTE_TYPE -> first != null
                    && first.type().name().equals(((AttributeValue.S) value(arguments.get(1))).value());
            case BEGINS_WITH -> ScalarOrder.beginsWith(first, value(arguments.get(1)));
            case CONTAINS -> contains(first, value(arguments.get(1)));
        };
    }

    private static boolean contains(AttributeValue container, AttributeValue element) {
        if (container instanceof AttributeValue.S text) {
            return element instanceof AttributeValue.S part && text.value().contains(part.value());
        }
        if (container instanceof AttributeValue.B bytes) {
            return element instanceof AttributeValue.B part && bytes.value().contains(part.value());
        }
        if (container instanceof AttributeValue.SS set) {
            return element instanceof AttributeValue.S text && set.values().contains(text.value());
        }
        if (container instanceof AttributeValue.NS set) {
            return element instanceof AttributeValue.N number && set.values().contains(number.value());
        }
        if (container instanceof AttributeValue.BS set) {
            return element instanceof AttributeValue.B bytes && set.values().contains(bytes.value());
        }
        return container instanceof AttributeValue.L list && list.values().contains(element);
    }

    private AttributeValue value(Operand operand) {
        if (operand instanceof Operand.Path path) {
            return PathResolver.find(path.path(), item, placeholders);
        }
        if (operand instanceof Operand.Value value) {
            return placeholders.value(value.placeholder());
        }
        return size(value(((Operand.Size) operand).arguments().get(0)));
    }

    /** The bytes of a text or binary, the elements of a collection; null for what has no size. */
    private static AttributeValue size(AttributeValue value) {
        if (value instanceof AttributeValue.S text) {
            return number(Utf8.length(text.value()));
        }
        if (value instanceof AttributeValue.B bytes) {
            return number(bytes.value().length());
        }
        if (value instanceof AttributeValue.SS set) {
            return number(set.values().size());
        }
        if (value instanceof AttributeValue.NS set) {
            return number(set.values().size());
        }
        if (value instanceof AttributeValue.BS set) {
            return number(set.values().size());
        }
        if (value instanceof AttributeValue.L list) {
            return number(list.values().size());
        }
        return value instanceof AttributeValue.M map ? number(map.values().size()) : null;
    }

    private static AttributeValue number(int size) {
        return new AttributeValue.N(size == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(size).stripTrailingZeros());
    }
}
