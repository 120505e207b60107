package dev.stagedoor.seating.domain;

import java.util.List;

/** A row, its seats as one walks along it. */
public record Row(String name, List<Seat> seats) {

    public Row {
        seats = List.copyOf(seats);
    }
}
