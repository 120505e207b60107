package dev.stagedoor.seating.api;

import dev.stagedoor.seating.domain.Row;
import dev.stagedoor.seating.domain.Seat;
import dev.stagedoor.seating.soap.Proposal;
import dev.stagedoor.seating.soap.SeatMap;
import dev.stagedoor.seating.soap.SeatStatus;

/** What the domain says, as messages of the WSDL. */
final class Messages {

    private Messages() {}

    static SeatMap seatMap(dev.stagedoor.seating.domain.SeatMap map) {
        SeatMap message = new SeatMap();
        message.setPerformanceId(map.performanceId());
        message.setCurrency(map.currency());
        map.rows().forEach(row -> message.getRow().add(row(row)));
        return message;
    }

    static Proposal proposal(dev.stagedoor.seating.domain.Proposal proposal) {
        Proposal message = new Proposal();
        message.setPerformanceId(proposal.performanceId());
        message.setCurrency(proposal.currency());
        message.setTotal(proposal.total());
        proposal.seats().forEach(seat -> message.getSeat().add(seat(seat)));
        return message;
    }

    private static dev.stagedoor.seating.soap.Row row(Row row) {
        dev.stagedoor.seating.soap.Row message = new dev.stagedoor.seating.soap.Row();
        message.setName(row.name());
        row.seats().forEach(seat -> message.getSeat().add(seat(seat)));
        return message;
    }

    private static dev.stagedoor.seating.soap.Seat seat(Seat seat) {
        dev.stagedoor.seating.soap.Seat message = new dev.stagedoor.seating.soap.Seat();
        message.setLabel(seat.label().toString());
        message.setCategory(seat.category());
        message.setPrice(seat.price());
        message.setStatus(seat.free() ? SeatStatus.FREE : SeatStatus.SOLD);
        return message;
    }
}
