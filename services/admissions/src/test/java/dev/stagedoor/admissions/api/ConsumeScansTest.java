package dev.stagedoor.admissions.api;

import java.util.List;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.MessageAttribute;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.stagedoor.admissions.store.InMemoryRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConsumeScansTest {

    private final InMemoryRegister register = new InMemoryRegister();
    private final ConsumeScans consumer = new ConsumeScans(register);

    private static SQSMessage message(String id, String body, String door) {
        SQSMessage message = new SQSMessage();
        message.setMessageId(id);
        message.setBody(body);
        if (door != null) {
            MessageAttribute attribute = new MessageAttribute();
            attribute.setStringValue(door);
            message.setMessageAttributes(Map.of("door", attribute));
        }
        return message;
    }

    private static String scan(String id) {
        return """
                {"scanId": "%s", "performanceId": "perf-1", "ticketId": "t-%s", "scannedAt": "2027-01-14T19:30:00Z"}
                """.formatted(id, id);
    }

    private List<String> failures(SQSMessage... messages) {
        SQSEvent event = new SQSEvent();
        event.setRecords(List.of(messages));
        return consumer.handleRequest(event, null).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier).toList();
    }

    @Test
    void scansAreCountedAtTheirDoors() {
        assertThat(failures(message("m1", scan("1"), "left"), message("m2", scan("2"), null))).isEmpty();
        assertThat(register.totals("perf-1").byDoor()).isEqualTo(Map.of("left", 1L, "unknown", 1L));
    }

    @Test
    void aScanThatComesTwiceIsDoneAndCountsOnce() {
        assertThat(failures(message("m1", scan("1"), "left"), message("m2", scan("1"), "left"))).isEmpty();
        assertThat(register.totals("perf-1").admitted()).isEqualTo(1);
    }

    @Test
    void anUnreadableScanIsTheOnlyOneThatFails() {
        assertThat(failures(message("m1", scan("1"), "left"), message("m2", "poison", "left"),
                message("m3", scan("3"), "left"))).containsExactly("m2");
        assertThat(register.totals("perf-1").admitted()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"scanId\": 1}", "{\"scanId\": \"1\", \"scanId\": \"2\"}",
            "{\"scanId\":\"1\",\"performanceId\":\"a b\",\"ticketId\":\"t\",\"scannedAt\":\"2027-01-14T19:30:00Z\"}",
            "{\"scanId\":\"1\",\"performanceId\":\"p\",\"ticketId\":\"t\",\"scannedAt\":\"yesterday\"}",
            "{\"scanId\":\"1\",\"performanceId\":\"p\",\"ticketId\":\"t\",\"scannedAt\":\"2027-01-14T19:30:00Z\",\"x\":1}",
            "a&Action=DeleteQueue"})
    void whatIsNoScanFails(String body) {
        assertThat(failures(message("m1", body, "left"))).containsExactly("m1");
    }

    @Test
    void aDoorIsAName() {
        assertThat(failures(message("m1", scan("1"), "left; drop table"))).containsExactly("m1");
    }

    @Test
    void withoutTheRegisterAllComesAgain() {
        register.unreachable = true;
        assertThat(failures(message("m1", scan("1"), "left"), message("m2", scan("2"), "left")))
                .containsExactly("m1", "m2");
        register.unreachable = false;
        assertThat(failures(message("m1", scan("1"), "left"), message("m2", scan("2"), "left"))).isEmpty();
        assertThat(register.totals("perf-1").admitted()).isEqualTo(2);
    }
}
