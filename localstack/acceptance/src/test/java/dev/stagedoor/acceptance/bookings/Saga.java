package dev.stagedoor.acceptance.bookings;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.acceptance.target.Eventually;
import dev.stagedoor.acceptance.target.Target;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/** What an administrator sees of the sagas of bookings, and can do to them. */
final class Saga {

    /** Longer than any branch: the provider that never answers is waited for half a minute. */
    private static final Duration LIMIT = Duration.ofSeconds(75);

    private final Target target;
    private final SfnClient states;
    private final DynamoDbClient dynamoDb;

    Saga(Target target) {
        this.target = target;
        this.states = target.client(SfnClient.builder());
        this.dynamoDb = target.client(DynamoDbClient.builder());
    }

    /** The saga of a booking; it is named after it. */
    String arn(String bookingId) {
        return target.output("SagaMachineArn").replace(":stateMachine:", ":execution:") + ":" + bookingId;
    }

    /** The executions that cancel a booking: one for each caller who wants to. */
    List<String> cancellations(String bookingId) {
        return states.listExecutionsPaginator(r -> r.stateMachineArn(machine("cancel"))).executions().stream()
                .filter(e -> e.name().startsWith(bookingId)).map(ExecutionListItem::executionArn).toList();
    }

    private String machine(String name) {
        return target.output("SagaMachineArn").replaceFirst("saga$", name);
    }

    /** Waits for the end of an execution. */
    DescribeExecutionResponse end(String execution) throws Exception {
        return Eventually.find("end of " + execution, LIMIT,
                () -> described(execution).filter(e -> e.status() != ExecutionStatus.RUNNING));
    }

    /** Waits until the saga of a booking waits for the payment provider's answer. */
    void awaitPayment(String bookingId) throws Exception {
        Eventually.happens("payment of " + bookingId, LIMIT,
                () -> events(arn(bookingId)).stream().anyMatch(e -> e.taskSubmittedEventDetails() != null));
    }

    /** What the payment provider was sent, with the task token. */
    JsonNode paymentOrder(String bookingId) throws IOException {
        String parameters = events(arn(bookingId)).stream().filter(e -> e.taskScheduledEventDetails() != null)
                .findFirst().orElseThrow().taskScheduledEventDetails().parameters();
        return new ObjectMapper().readTree(parameters).path("MessageBody");
    }

    /** The names of the states that were entered, in order. */
    List<String> path(String execution) {
        return events(execution).stream().filter(e -> e.stateEnteredEventDetails() != null)
                .map(e -> e.stateEnteredEventDetails().name()).toList();
    }

    /** How often an execution has tried functions that failed. */
    long failedTries(String execution) {
        return events(execution).stream().filter(e -> e.taskFailedEventDetails() != null)
                .filter(e -> e.taskFailedEventDetails().resourceType().equals("lambda")).count();
    }

    /** Ends it, which compensates nothing. */
    void stop(String bookingId) {
        states.stopExecution(r -> r.executionArn(arn(bookingId)).error("Stopped").cause("by the scenario"));
    }

    /** Goes on where it did not succeed. */
    void redrive(String bookingId) {
        states.redriveExecution(r -> r.executionArn(arn(bookingId)));
    }

    /** Lets a quarter of an hour pass for a booking and its seats: what they are held until lies behind. */
    void lapse(String bookingId) {
        putBack(target.output("BookingsTable"), Map.of("bookingId", AttributeValue.fromS(bookingId)));
        seats(bookingId).forEach(seat -> putBack(target.output("SeatsTable"), seat));
    }

    /** What the confirmation does to a booking, as if its answer had been lost. */
    void confirmedUnseen(String bookingId) {
        update(bookingId, "SET #status = :status, confirmedAt = :now, paymentId = :payment", Map.of(":status",
                AttributeValue.fromS("confirmed"), ":now", now(), ":payment", AttributeValue.fromS("pay-unseen")));
        seats(bookingId).forEach(seat -> update(target.output("SeatsTable"), seat,
                "SET #status = :status REMOVE heldUntil", Map.of(":status", AttributeValue.fromS("sold"))));
    }

    /** What a cancellation does to a booking first, as if its answer had been lost. */
    void cancelledUnseen(String bookingId) {
        update(bookingId, "SET #status = :status, cancelledAt = :now",
                Map.of(":status", AttributeValue.fromS("cancelled"), ":now", now()));
        seats(bookingId).forEach(seat -> update(target.output("SeatsTable"), seat,
                "SET #status = :status REMOVE bookingId", Map.of(":status", AttributeValue.fromS("free"))));
    }

    private static AttributeValue now() {
        return AttributeValue.fromS(Instant.now().toString());
    }

    /** The keys of its seats. */
    private List<Map<String, AttributeValue>> seats(String bookingId) {
        Map<String, AttributeValue> booking = booking(bookingId);
        return booking.get("seats").l().stream()
                .map(seat -> Map.of("performanceId", booking.get("performanceId"), "seat", seat.m().get("seat")))
                .toList();
    }

    private void update(String bookingId, String expression, Map<String, AttributeValue> values) {
        update(target.output("BookingsTable"), Map.of("bookingId", AttributeValue.fromS(bookingId)), expression,
                values);
    }

    private void update(String table, Map<String, AttributeValue> key, String expression,
            Map<String, AttributeValue> values) {
        dynamoDb.updateItem(r -> r.tableName(table).key(key).updateExpression(expression)
                .expressionAttributeNames(Map.of("#status", "status")).expressionAttributeValues(values));
    }

    /** {@code free}, {@code held} or {@code sold}, and for whom: {@code held bk-...}. */
    String seat(String performanceId, String label) {
        Map<String, AttributeValue> seat = dynamoDb.getItem(r -> r.tableName(target.output("SeatsTable"))
                .key(Map.of("performanceId", AttributeValue.fromS(performanceId), "seat", AttributeValue.fromS(label))))
                .item();
        return seat.get("status").s()
                + Optional.ofNullable(seat.get("bookingId")).map(booking -> " " + booking.s()).orElse("");
    }

    private Map<String, AttributeValue> booking(String bookingId) {
        return dynamoDb.getItem(r -> r.tableName(target.output("BookingsTable"))
                .key(Map.of("bookingId", AttributeValue.fromS(bookingId)))).item();
    }

    private void putBack(String table, Map<String, AttributeValue> key) {
        String past = Long.toString(Instant.now().minusSeconds(2).getEpochSecond());
        dynamoDb.updateItem(r -> r.tableName(table).key(key).updateExpression("SET heldUntil = :past")
                .expressionAttributeValues(Map.of(":past", AttributeValue.fromN(past))));
    }

    private Optional<DescribeExecutionResponse> described(String execution) {
        try {
            return Optional.of(states.describeExecution(r -> r.executionArn(execution)));
        } catch (ExecutionDoesNotExistException e) {
            return Optional.empty();
        }
    }

    private List<HistoryEvent> events(String execution) {
        return states.getExecutionHistory(r -> r.executionArn(execution).maxResults(1000)).events();
    }
}
