package dev.stagedoor.bookings.domain;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a customer asks for. Seats are kept in order: the same seats in another order are the same request.
 *
 * @param performanceId which evening
 * @param seats 1 to {@value #MAX_SEATS}, distinct
 */
public record SeatRequest(String performanceId, List<SeatLabel> seats) {

    /** The most seats that one booking may hold. */
    public static final int MAX_SEATS = 8;

    private static final Pattern PERFORMANCE = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    /** @throws InvalidRequestException if a rule above is broken */
    public SeatRequest {
        if (!PERFORMANCE.matcher(performanceId).matches()) {
            throw new InvalidRequestException(
                    "performanceId must be lower case letters, digits and hyphens, at most 100");
        }
        if (seats.isEmpty() || seats.size() > MAX_SEATS) {
            throw new InvalidRequestException("A booking is for 1 to " + MAX_SEATS + " seats");
        }
        TreeSet<SeatLabel> distinct = new TreeSet<>(seats);
        if (distinct.size() != seats.size()) {
            throw new InvalidRequestException("A seat is named twice");
        }
        seats = List.copyOf(distinct);
    }
}
