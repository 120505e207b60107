package dev.stagedoor.admissions.store;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import dev.stagedoor.admissions.domain.Scan;
import dev.stagedoor.admissions.domain.Totals;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of the table: of each performance one {@code totals}, and one for each scan that was counted. Together they are one
 * partition, and one transaction writes both.
 */
final class AdmissionItems {

    static final String PERFORMANCE = "performanceId";
    static final String ENTRY = "entry";
    static final String ADMITTED = "admitted";
    /** Totals of a door are attributes of their own, so that ADD can count them. */
    static final String DOOR_PREFIX = "door.";

    private static final String TOTALS = "totals";
    /** Longer than any queue keeps a message: fourteen days in the queue and fourteen in the dead letter queue. */
    private static final Duration KEPT = Duration.ofDays(60);

    private AdmissionItems() {}

    static Map<String, AttributeValue> scan(Scan scan) {
        return Map.of(PERFORMANCE, text(scan.performanceId()), ENTRY, text("scan#" + scan.scanId()), "ticketId",
                text(scan.ticketId()), "door", text(scan.door()), "scannedAt", text(scan.scannedAt().toString()),
                "expiresAt", AttributeValue.fromN(Long.toString(scan.scannedAt().plus(KEPT).getEpochSecond())));
    }

    static Map<String, AttributeValue> totalsKey(String performanceId) {
        return Map.of(PERFORMANCE, text(performanceId), ENTRY, text(TOTALS));
    }

    static Totals totals(String performanceId, Map<String, AttributeValue> item) {
        if (item.isEmpty()) {
            return new Totals(performanceId, 0, Map.of());
        }
        Map<String, Long> byDoor = item.entrySet().stream().filter(entry -> entry.getKey().startsWith(DOOR_PREFIX))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(DOOR_PREFIX.length()),
                        entry -> number(entry.getValue())));
        return new Totals(performanceId, number(item.get(ADMITTED)), byDoor);
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static long number(AttributeValue value) {
        return Long.parseLong(value.n());
    }
}
