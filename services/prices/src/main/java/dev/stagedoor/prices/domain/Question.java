package dev.stagedoor.prices.domain;

import java.time.LocalDate;

/**
 * What somebody wants to know the price of.
 *
 * @param seats 1 to 8, as many as one booking may have
 */
public record Question(String showId, String category, int seats, LocalDate date) {

    private static final int MAX_SEATS = 8;

    /** @throws InvalidQuestionException if nobody could book that many */
    public Question {
        if (seats < 1 || seats > MAX_SEATS) {
            throw new InvalidQuestionException("seats must be 1 to " + MAX_SEATS);
        }
    }
}
