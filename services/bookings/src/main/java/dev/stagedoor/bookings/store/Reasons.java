package dev.stagedoor.bookings.store;

import java.util.List;
import java.util.Set;

import software.amazon.awssdk.services.dynamodb.model.CancellationReason;

/** Reads why a transaction was cancelled: one reason for each of its items, in their order. */
final class Reasons {

    private static final Set<String> PASSING = Set.of("TransactionConflict", "ThrottlingError",
            "ProvisionedThroughputExceeded");

    private Reasons() {}

    static boolean conditionFailed(CancellationReason reason) {
        return "ConditionalCheckFailed".equals(reason.code());
    }

    /** True if nothing but other people's work at this moment stood in the way. */
    static boolean worthAnotherTry(List<CancellationReason> reasons) {
        return reasons.stream().anyMatch(reason -> PASSING.contains(reason.code()))
                && reasons.stream().allMatch(reason -> "None".equals(reason.code()) || PASSING.contains(reason.code()));
    }
}
