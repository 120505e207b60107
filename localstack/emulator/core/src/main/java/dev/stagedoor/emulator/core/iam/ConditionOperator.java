package dev.stagedoor.emulator.core.iam;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;

/**
 * What a condition does to one value of the policy and one of the request. The negated operators are not here: they are these,
 * with {@link Condition#negated}.
 */
public enum ConditionOperator {

    STRING_EQUALS((policy, request) -> policy.equals(request)), STRING_EQUALS_IGNORE_CASE(
            (policy, request) -> policy.equalsIgnoreCase(request)),
    /** Compared by {@link Wildcard}, like the ARN operators. */
    STRING_LIKE(null), ARN_LIKE(null), NUMERIC_EQUALS(number(c -> c == 0)), NUMERIC_LESS_THAN(
            number(c -> c < 0)), NUMERIC_LESS_THAN_EQUALS(number(c -> c <= 0)), NUMERIC_GREATER_THAN(
                    number(c -> c > 0)), NUMERIC_GREATER_THAN_EQUALS(number(c -> c >= 0)), DATE_EQUALS(
                            date(c -> c == 0)), DATE_LESS_THAN(date(c -> c < 0)), DATE_LESS_THAN_EQUALS(
                                    date(c -> c <= 0)), DATE_GREATER_THAN(
                                            date(c -> c > 0)), DATE_GREATER_THAN_EQUALS(date(c -> c >= 0)), BOOL(
                                                    (policy, request) -> policy.equalsIgnoreCase(request)), IP_ADDRESS(
                                                            (policy, request) -> IpRange.parse(policy)
                                                                    .contains(request)), NULL(null);

    private final BiPredicate<String, String> test;

    ConditionOperator(BiPredicate<String, String> test) {
        this.test = test;
    }

    /** True if the operator takes policy variables. */
    public boolean takesVariables() {
        return switch (this) {
            case STRING_EQUALS, STRING_EQUALS_IGNORE_CASE, STRING_LIKE, ARN_LIKE -> true;
            default -> false;
        };
    }

    boolean test(String policy, String request, ConditionContext context) {
        return switch (this) {
            case STRING_LIKE -> Wildcard.matches(policy, request, context::variable);
            case ARN_LIKE -> Wildcard.matchesArn(policy, request, context::variable);
            case STRING_EQUALS, STRING_EQUALS_IGNORE_CASE -> Wildcard.literal(policy, context::variable)
                    .filter(value -> test.test(value, request)).isPresent();
            default -> test.test(policy, request);
        };
    }

    /** @throws IllegalArgumentException if a policy may not have this value here */
    void check(String policy) {
        switch (this) {
            case BOOL, NULL -> {
                if (!policy.toLowerCase(Locale.ROOT).matches("true|false")) {
                    throw new IllegalArgumentException("not true or false: " + policy);
                }
            }
            case IP_ADDRESS -> IpRange.parse(policy);
            case STRING_EQUALS, STRING_EQUALS_IGNORE_CASE, STRING_LIKE, ARN_LIKE -> {
                // Any text.
            }
            default -> {
                if (name().startsWith("NUMERIC") ? number(policy) == null : instant(policy) == null) {
                    throw new IllegalArgumentException("not a number or date: " + policy);
                }
            }
        }
    }

    private static BiPredicate<String, String> number(IntPredicate order) {
        return (policy, request) -> {
            BigDecimal value = number(request);
            return value != null && order.test(value.compareTo(number(policy)));
        };
    }

    private static BiPredicate<String, String> date(IntPredicate order) {
        return (policy, request) -> {
            Instant value = instant(request);
            return value != null && order.test(value.compareTo(instant(policy)));
        };
    }

    private static BigDecimal number(String text) {
        return text.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?") ? new BigDecimal(text) : null;
    }

    /** A day, a time with an offset, or seconds since 1970. */
    private static Instant instant(String text) {
        try {
            if (text.matches("[0-9]{5,12}")) {
                return Instant.ofEpochSecond(Long.parseLong(text));
            }
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
