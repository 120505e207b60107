package dev.stagedoor.seating.domain;

import java.util.List;

/** Seats next to one another that were free a moment ago. Nobody holds them: who wants them books them. */
public record Proposal(String performanceId, String currency, List<Seat> seats) {

    public Proposal {
        seats = List.copyOf(seats);
    }

    /** What they cost together, in cents. */
    public int total() {
        return seats.stream().mapToInt(Seat::price).sum();
    }
}
