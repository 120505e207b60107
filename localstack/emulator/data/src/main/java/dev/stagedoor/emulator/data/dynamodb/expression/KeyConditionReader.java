package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.expression.KeyPredicate.Operator;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;

/** Reads a condition as one on keys: equality of the partition key, and at most one condition on the sort key. */
final class KeyConditionReader {

    private final Placeholders placeholders;
    private final Map<String, KeyPredicate> predicates = new LinkedHashMap<>();

    private KeyConditionReader(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    static List<KeyPredicate> read(Condition condition, Placeholders placeholders) {
        KeyConditionReader reader = new KeyConditionReader(placeholders);
        reader.read(condition);
        if (reader.predicates.size() > 2) {
            throw new ValidationException("Conditions can be of length 1 or 2 only");
        }
        return List.copyOf(reader.predicates.values());
    }

    private void read(Condition condition) {
        if (condition instanceof Condition.And and) {
            read(and.left());
            read(and.right());
        } else if (condition instanceof Condition.Or) {
            throw invalidOperator("OR");
        } else if (condition instanceof Condition.Not) {
            throw invalidOperator("NOT");
        } else if (condition instanceof Condition.In) {
            throw invalidOperator("IN");
        } else if (condition instanceof Condition.Comparison comparison) {
            comparison(comparison);
        } else if (condition instanceof Condition.Between between) {
            add(Operator.BETWEEN, keyOperand(between.value(), "BETWEEN"),
                    List.of(between.lower(), between.upper()));
        } else if (condition instanceof Condition.Call call) {
            if (call.function() != Function.BEGINS_WITH) {
                throw invalidOperator(call.function().text());
            }
            add(Operator.BEGINS_WITH, keyOperand(call.arguments().get(0), "begins_with"),
                    List.of(call.arguments().get(1)));
        }
    }

    private void comparison(Condition.Comparison comparison) {
        if (comparison.comparator() == Comparator.NE) {
            throw invalidOperator("<>");
        }
        rejectNested(List.of(comparison.left(), comparison.right()));
        Comparator comparator = comparison.comparator();
        if (comparison.left() instanceof Operand.Path path) {
            add(Operator.valueOf(comparator.name()), path, List.of(comparison.right()));
        } else if (comparison.right() instanceof Operand.Path path) {
            add(Operator.valueOf(comparator.mirrored().name()), path, List.of(comparison.left()));
        } else {
            throw new ValidationException("Invalid condition in KeyConditionExpression: No key attribute specified");
        }
    }

    private static Operand.Path keyOperand(Operand operand, String operator) {
        rejectNested(List.of(operand));
        if (operand instanceof Operand.Path path) {
            return path;
        }
        throw new ValidationException("Invalid condition in KeyConditionExpression: " + operator
                + " operator must have the key attribute as its first operand");
    }

    private void add(Operator operator, Operand.Path key, List<Operand> operands) {
        rejectNested(operands);
        List<AttributeValue> values = new ArrayList<>();
        for (Operand operand : operands) {
            if (!(operand instanceof Operand.Value value)) {
                throw new ValidationException("Invalid condition in KeyConditionExpression: Multiple attribute names "
                        + "used in one condition");
            }
            values.add(placeholders.value(value.placeholder()));
        }
        if (key.path().isNested()) {
            throw new ValidationException("KeyConditionExpressions cannot have conditions on nested attributes");
        }
        String name = placeholders.name(new DocumentPath.Field(key.path().head()));
        requireTypes(operator, values);
        if (predicates.put(name, new KeyPredicate(name, operator, values)) != null) {
            throw new ValidationException("KeyConditionExpressions must only contain one condition per key");
        }
    }

    private static void requireTypes(Operator operator, List<AttributeValue> values) {
        for (AttributeValue value : values) {
            boolean valid = value.type().isScalarKey() || operator == Operator.EQ && value.type().isSet();
            if (!valid) {
                throw ValidationException.invalidParameter("ComparisonOperator " + operator + " is not valid for "
                        + value.type() + " AttributeValue type");
            }
        }
    }

    private static void rejectNested(List<Operand> operands) {
        if (operands.stream().anyMatch(Operand.Size.class::isInstance)) {
            throw new ValidationException("KeyConditionExpressions cannot contain nested operations");
        }
    }

    private static ValidationException invalidOperator(String operator) {
        return new ValidationException("Invalid operator used in KeyConditionExpression: " + operator);
    }
}
