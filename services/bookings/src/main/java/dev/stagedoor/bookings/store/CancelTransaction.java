package dev.stagedoor.bookings.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.stagedoor.bookings.domain.Booking;
import dev.stagedoor.bookings.domain.Ledger.Cancellation;
import dev.stagedoor.bookings.domain.SeatLabel;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The one write that cancels: the booking first, then its seats from sold to free. */
final class CancelTransaction {

    private final Tables tables;
    private final Booking booking;

    CancelTransaction(Tables tables, Booking cancelled) {
        this.tables = tables;
        this.booking = cancelled;
    }

    List<TransactWriteItem> items() {
        List<TransactWriteItem> items = new ArrayList<>();
        items.add(TransactWriteItem.builder().update(close(booking.cancelledAt().orElseThrow())).build());
        booking.labels().forEach(label -> items.add(TransactWriteItem.builder().update(free(label)).build()));
        return items;
    }

    /** Why nothing was written. */
    Cancellation outcome(TransactionCanceledException e) {
        List<CancellationReason> reasons = e.cancellationReasons();
        if (Reasons.conditionFailed(reasons.get(0))) {
            return Cancellation.DONE_BEFORE;
        }
        if (Reasons.worthAnotherTry(reasons)) {
            return Cancellation.CONTENDED;
        }
        throw e;
    }

    private Update close(Instant now) {
        return Update.builder().tableName(tables.bookings()).key(BookingItem.key(booking.bookingId()))
                .updateExpression("SET cancelledAt = :now")
                .conditionExpression("customer = :customer AND attribute_not_exists(cancelledAt)")
                .expressionAttributeValues(Map.of(":now", Attributes.instant(now),
                        ":customer", Attributes.text(booking.customer())))
                .build();
    }

    /** Only a seat that this very booking holds. */
    private Update free(SeatLabel label) {
        return Update.builder().tableName(tables.seats()).key(SeatItem.key(booking.performanceId(), label))
                .updateExpression("SET #status = :free REMOVE bookingId")
                .conditionExpression("bookingId = :booking AND #status = :sold")
                .expressionAttributeNames(Map.of("#status", SeatItem.STATUS))
                .expressionAttributeValues(Map.of(":free", SeatItem.FREE, ":sold", SeatItem.SOLD,
                        ":booking", Attributes.text(booking.bookingId())))
                .build();
    }
}
