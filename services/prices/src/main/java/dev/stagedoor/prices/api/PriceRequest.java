package dev.stagedoor.prices.api;

import java.time.DateTimeException;
import java.time.LocalDate;

import dev.stagedoor.prices.domain.InvalidQuestionException;
import dev.stagedoor.prices.domain.Question;

/**
 * The function's input. It knows no HTTP: the gateway's template makes this of a query string, and whatever calls the function directly
 * sends it as it is. Members that are missing are null.
 *
 * @param performanceDate {@code yyyy-MM-dd}
 */
public record PriceRequest(String showId, String priceCategory, Integer count, String performanceDate) {

    /** @throws InvalidQuestionException if something is missing or has another form */
    Question question() {
        return new Question(id("showId", showId), id("priceCategory", priceCategory), count == null ? 1 : count,
                date());
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(performanceDate == null ? "" : performanceDate);
        } catch (DateTimeException e) {
            throw new InvalidQuestionException("performanceDate must be a date such as 2027-01-14");
        }
    }

    private static String id(String name, String value) {
        if (value == null || !value.matches("[a-z0-9-]{1,60}")) {
            throw new InvalidQuestionException(name + " must be lower-case letters, digits and hyphens");
        }
        return value;
    }
}
