package dev.stagedoor.emulator.states.jsonata.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The values of the evaluator: null for undefined, {@link #NULL} for JSON's null, String, Boolean, Long (a whole number) or Double,
 * List, Map and {@link Callable}. Data is read in place.
 */
public final class Values {

    /** JSON's null. */
    public static final Object NULL = NullNode.instance;

    private Values() {}

    /** A node of the data as a value. */
    public static Object of(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> new JsonArray((ArrayNode) node);
            case OBJECT -> new JsonObject((ObjectNode) node);
            case STRING -> node.textValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.canConvertToLong() && node.isIntegralNumber()
                    ? (Number) node.longValue()
                    : Numbers.of(node.doubleValue());
            default -> NULL;
        };
    }

    /** Whether a value is a number; one that is not finite is an error, one that is no number (NaN) is none. */
    public static boolean isNumber(Object value) {
        if (value instanceof Double number) {
            if (Double.isInfinite(number)) {
                throw new JsonataException("D1001").with("value", number);
            }
            return !Double.isNaN(number);
        }
        return value instanceof Long;
    }

    public static boolean isFunction(Object value) {
        return value instanceof Callable;
    }

    /** Whether every item of an array is a number. */
    public static boolean isArrayOfNumbers(Object value) {
        return value instanceof List<?> list && list.stream().allMatch(Values::isNumber);
    }

    /** Whether every item of an array is a string. */
    public static boolean isArrayOfStrings(Object value) {
        return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    }

    /** JSONata's idea of truth; null for undefined. */
    public static Boolean toBoolean(Object value) {
        if (value == null) {
            return null;
        } else if (value instanceof List<?> list) {
            return list.size() == 1
                    ? Boolean.TRUE.equals(toBoolean(list.get(0)))
                    : list.stream().anyMatch(Values::isTrue);
        } else if (value instanceof String text) {
            return !text.isEmpty();
        } else if (isNumber(value)) {
            return ((Number) value).doubleValue() != 0;
        } else if (value instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        return Boolean.TRUE.equals(value);
    }

    public static boolean isTrue(Object value) {
        return Boolean.TRUE.equals(toBoolean(value));
    }

    /** Whether two arrays or objects are one and the same. */
    public static boolean isSame(Object left, Object right) {
        if (left instanceof JsonObject a && right instanceof JsonObject b) {
            return a.node() == b.node();
        } else if (left instanceof JsonArray a && right instanceof JsonArray b) {
            return a.node() == b.node();
        }
        return left == right;
    }

    /** Whether two values are equal, arrays and objects by what they hold. */
    public static boolean deepEquals(Object left, Object right, Evaluation evaluation) {
        evaluation.step();
        if (left == right) {
            return true;
        } else if (left instanceof Number a && right instanceof Number b) {
            return a.equals(b) || a.doubleValue() == b.doubleValue();
        } else if (left instanceof List<?> a && right instanceof List<?> b) {
            if (a.size() != b.size()) {
                return false;
            }
            for (int i = 0; i < a.size(); i++) {
                if (!deepEquals(a.get(i), b.get(i), evaluation)) {
                    return false;
                }
            }
            return true;
        } else if (left instanceof Map<?, ?> a && right instanceof Map<?, ?> b) {
            return a.size() == b.size() && a.entrySet().stream().allMatch(member -> b.containsKey(member.getKey())
                    && deepEquals(member.getValue(), b.get(member.getKey()), evaluation));
        }
        return Objects.equals(left, right) && !(left instanceof List) && !(left instanceof Map);
    }

    /** Two values one after the other: arrays are joined, anything else becomes an item. An undefined one is left out. */
    public static Object append(Object first, Object second) {
        if (first == null) {
            return second;
        } else if (second == null) {
            return first;
        }
        List<?> head = asList(first);
        List<?> tail = asList(second);
        Sequence joined = Sequence.array(head.size() + tail.size());
        joined.addAll(head);
        joined.addAll(tail);
        return joined;
    }

    /** The value itself if it is an array, or an array of it. */
    public static List<?> asList(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        List<Object> single = new ArrayList<>(1);
        single.add(value);
        return single;
    }

    /** The member of an object, or those of all objects in an array. */
    public static Object lookup(Object input, String name) {
        if (input instanceof Map<?, ?> object) {
            return object.get(name);
        } else if (input instanceof List<?> list) {
            Sequence found = Sequence.empty();
            for (Object item : list) {
                Object value = lookup(item, name);
                if (value instanceof List<?> values) {
                    found.addAll(values);
                } else if (value != null) {
                    found.add(value);
                }
            }
            return found;
        }
        return null;
    }

    /** A copy that can be changed: functions become empty strings, as they do in JSON. */
    public static Object copy(Object value, Evaluation evaluation) {
        if (value instanceof List<?> list) {
            Sequence copy = Sequence.array(list.size());
            list.forEach(item -> evaluation.add(copy, item == null ? NULL : copy(item, evaluation)));
            return copy;
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, member) -> {
                evaluation.reserveItems(1);
                copy.put((String) name, copy(member, evaluation));
            });
            return copy;
        }
        return isFunction(value) ? "" : value;
    }
}
