package dev.stagedoor.emulator.states.definition.check;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a number must be from and to, written as AWS's texts show it.
 *
 * @param most null where there is no limit
 */
record Range(String least, String most) {

    /** Seconds of a timeout; AWS's largest is a little more than three years. */
    static final Range SECONDS = new Range("1", "99999999");
    static final Range FROM_ZERO = new Range("0", "99999999");
    static final Range COUNT = new Range("0", null);

    void check(JsonNode number, String location, Report report) {
        BigDecimal value = number.decimalValue();
        if (value.compareTo(new BigDecimal(least)) < 0) {
            report.schema("Minimum value is " + least, location);
        } else if (most != null && value.compareTo(new BigDecimal(most)) > 0) {
            report.schema("Maximum value is " + most, location);
        }
    }
}
