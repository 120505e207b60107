package dev.stagedoor.bookings.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.stagedoor.bookings.domain.Booking;
import dev.stagedoor.bookings.domain.FirstAnswer;
import dev.stagedoor.bookings.domain.Ledger.Sale;
import dev.stagedoor.bookings.domain.SeatLabel;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The one write that sells: seats from free to sold, the booking, and the first answer where there is a key; in this order. */
final class SaleTransaction {

    private final Tables tables;
    private final Booking booking;
    private final Optional<FirstAnswer> firstAnswer;

    SaleTransaction(Tables tables, Booking booking, Optional<FirstAnswer> firstAnswer) {
        this.tables = tables;
        this.booking = booking;
        this.firstAnswer = firstAnswer;
    }

    List<TransactWriteItem> items() {
        List<TransactWriteItem> items = new ArrayList<>();
        booking.labels().forEach(label -> items.add(TransactWriteItem.builder().update(sell(label)).build()));
        items.add(TransactWriteItem.builder().put(keep()).build());
        firstAnswer.ifPresent(answer -> items.add(TransactWriteItem.builder().put(remember(answer)).build()));
        return items;
    }

    /** Why nothing was written. The key comes first: whoever repeats a request finds its own seats sold. */
    Sale outcome(TransactionCanceledException e) {
        List<CancellationReason> reasons = e.cancellationReasons();
        int seats = booking.seats().size();
        if (firstAnswer.isPresent() && Reasons.conditionFailed(reasons.get(seats + 1))) {
            return new Sale.AnsweredBefore(FirstAnswerItem.read(reasons.get(seats + 1).item()));
        }
        List<SeatLabel> lost = IntStream.range(0, seats).filter(i -> Reasons.conditionFailed(reasons.get(i)))
                .mapToObj(i -> booking.labels().get(i)).toList();
        if (!lost.isEmpty()) {
            return new Sale.SeatsLost(lost);
        }
        if (Reasons.worthAnotherTry(reasons)) {
            return new Sale.Contended();
        }
        throw e;
    }

    private Update sell(SeatLabel label) {
        return Update.builder().tableName(tables.seats()).key(SeatItem.key(booking.performanceId(), label))
                .updateExpression("SET #status = :sold, bookingId = :booking")
                .conditionExpression("attribute_exists(performanceId) AND #status = :free")
                .expressionAttributeNames(Map.of("#status", SeatItem.STATUS))
                .expressionAttributeValues(Map.of(":sold", SeatItem.SOLD, ":free", SeatItem.FREE,
                        ":booking", Attributes.text(booking.bookingId())))
                .build();
    }

    private Put keep() {
        return Put.builder().tableName(tables.bookings()).item(BookingItem.write(booking))
                .conditionExpression("attribute_not_exists(bookingId)").build();
    }

    /** An expired answer that DynamoDB has not deleted yet does not count. */
    private Put remember(FirstAnswer answer) {
        return Put.builder().tableName(tables.idempotency()).item(FirstAnswerItem.write(answer))
                .conditionExpression("attribute_not_exists(customer) OR expiresAt <= :now")
                .expressionAttributeValues(Map.of(":now", Attributes.number(booking.createdAt().getEpochSecond())))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD).build();
    }
}
