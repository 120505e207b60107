package dev.stagedoor.emulator.core.iam;

import java.util.List;
import java.util.Map;

/**
 * One key of a condition block.
 * See <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">operators</a>.
 *
 * @param negated true for the operators with {@code Not}
 * @param ifExists true if a request without the key passes
 * @param key such as {@code aws:SourceArn}
 */
public record Condition(Quantifier quantifier, ConditionOperator operator, boolean negated, boolean ifExists,
        String key,
        List<String> values) {

    /** How a key with several values is compared. */
    public enum Quantifier {
        NONE, FOR_ANY_VALUE, FOR_ALL_VALUES
    }

    private static final Map<String, ConditionOperator> NAMES = Map.ofEntries(
            Map.entry("StringEquals", ConditionOperator.STRING_EQUALS),
            Map.entry("StringEqualsIgnoreCase", ConditionOperator.STRING_EQUALS_IGNORE_CASE),
            Map.entry("StringLike", ConditionOperator.STRING_LIKE),
            // AWS: ArnEquals and ArnLike behave identically.
            Map.entry("ArnEquals", ConditionOperator.ARN_LIKE),
            Map.entry("ArnLike", ConditionOperator.ARN_LIKE),
            Map.entry("NumericEquals", ConditionOperator.NUMERIC_EQUALS),
            Map.entry("NumericLessThan", ConditionOperator.NUMERIC_LESS_THAN),
            Map.entry("NumericLessThanEquals", ConditionOperator.NUMERIC_LESS_THAN_EQUALS),
            Map.entry("NumericGreaterThan", ConditionOperator.NUMERIC_GREATER_THAN),
            Map.entry("NumericGreaterThanEquals", ConditionOperator.NUMERIC_GREATER_THAN_EQUALS),
            Map.entry("DateEquals", ConditionOperator.DATE_EQUALS),
            Map.entry("DateLessThan", ConditionOperator.DATE_LESS_THAN),
            Map.entry("DateLessThanEquals", ConditionOperator.DATE_LESS_THAN_EQUALS),
            Map.entry("DateGreaterThan", ConditionOperator.DATE_GREATER_THAN),
            Map.entry("DateGreaterThanEquals", ConditionOperator.DATE_GREATER_THAN_EQUALS),
            Map.entry("Bool", ConditionOperator.BOOL),
            Map.entry("IpAddress", ConditionOperator.IP_ADDRESS),
            Map.entry("Null", ConditionOperator.NULL));

    private static final Map<String, String> NEGATIONS = Map.of("StringNotEquals", "StringEquals",
            "StringNotEqualsIgnoreCase", "StringEqualsIgnoreCase", "StringNotLike", "StringLike", "ArnNotEquals",
            "ArnEquals",
            "ArnNotLike", "ArnLike", "NumericNotEquals", "NumericEquals", "DateNotEquals", "DateEquals", "NotIpAddress",
            "IpAddress");

    /** @throws IllegalArgumentException for an operator that does not exist or a value that it cannot have */
    public static Condition parse(String operatorName, String key, List<String> values) {
        Quantifier quantifier = operatorName.startsWith("ForAnyValue:")
                ? Quantifier.FOR_ANY_VALUE
                : operatorName.startsWith("ForAllValues:") ? Quantifier.FOR_ALL_VALUES : Quantifier.NONE;
        String name = operatorName.substring(operatorName.indexOf(':') + 1);
        boolean ifExists = name.endsWith("IfExists");
        name = ifExists ? name.substring(0, name.length() - "IfExists".length()) : name;
        ConditionOperator operator = NAMES.get(NEGATIONS.getOrDefault(name, name));
        boolean oddNull = operator == ConditionOperator.NULL && (ifExists || quantifier != Quantifier.NONE);
        if (operator == null || oddNull || quantifier == Quantifier.NONE && operatorName.indexOf(':') >= 0) {
            throw new IllegalArgumentException("no such condition operator: " + operatorName);
        }
        values.forEach(operator::check);
        return new Condition(quantifier, operator, NEGATIONS.containsKey(name), ifExists, key, List.copyOf(values));
    }

    boolean holds(ConditionContext context) {
        List<String> requested = context.values(key);
        if (operator == ConditionOperator.NULL) {
            return values.stream().anyMatch(value -> Boolean.parseBoolean(value) == requested.isEmpty());
        }
        if (requested.isEmpty()) {
            return ifExists || switch (quantifier) {
                case FOR_ALL_VALUES -> true;
                case FOR_ANY_VALUE -> false;
                case NONE -> negated;
            };
        }
        boolean all = quantifier == Quantifier.FOR_ALL_VALUES || quantifier == Quantifier.NONE && negated;
        return all
                ? requested.stream().allMatch(value -> accepts(value, context))
                : requested.stream().anyMatch(value -> accepts(value, context));
    }

    private boolean accepts(String requested, ConditionContext context) {
        return values.stream().anyMatch(value -> operator.test(value, requested, context)) != negated;
    }
}
