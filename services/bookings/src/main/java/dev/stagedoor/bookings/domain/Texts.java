package dev.stagedoor.bookings.domain;

import java.util.List;

import static java.util.stream.Collectors.joining;

/** How things are said in error texts. */
final class Texts {

    private Texts() {}

    static String list(List<SeatLabel> seats) {
        return seats.stream().map(SeatLabel::toString).collect(joining(", "));
    }
}
