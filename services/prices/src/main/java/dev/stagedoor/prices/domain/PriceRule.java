package dev.stagedoor.prices.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How a price is made of the list price. A function has one, which its version keeps: a canary is two versions with two rules. */
public enum PriceRule {

    /** What is printed in the programme. */
    LIST("list") {
        @Override
        int discountPercent(LocalDate date) {
            return 0;
        }
    },

    /** From Monday to Thursday, when houses are half empty, 15 % less. */
    QUIET_DAYS("quiet-days") {
        @Override
        int discountPercent(LocalDate date) {
            return switch (date.getDayOfWeek()) {
                case MONDAY, TUESDAY, WEDNESDAY, THURSDAY -> 15;
                case FRIDAY, SATURDAY, SUNDAY -> 0;
            };
        }
    };

    private final String label;

    PriceRule(String label) {
        this.label = label;
    }

    /** @throws IllegalArgumentException if there is no such rule: the function must not start with another one */
    public static PriceRule named(String label) {
        return Arrays.stream(values()).filter(rule -> rule.label.equals(label)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no price rule " + label + ", only "
                        + Arrays.stream(values()).map(PriceRule::label).collect(Collectors.joining(", "))));
    }

    /** As configuration and answers name it. */
    public String label() {
        return label;
    }

    abstract int discountPercent(LocalDate date);

    /** Cents, half a cent up. */
    final int price(int listPrice, LocalDate date) {
        return (int) ((listPrice * (100L - discountPercent(date)) + 50) / 100);
    }
}
