package dev.stagedoor.acceptance.admissions;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.LocalProcesses;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import dev.stagedoor.acceptance.theatre.Customer;
import dev.stagedoor.acceptance.theatre.Customers;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

import static dev.stagedoor.acceptance.admissions.Doors.scan;
import static org.assertj.core.api.Assertions.assertThat;

/** Scans go through the gateway into a queue, and are counted once each, whatever happens on the way. */
@OnTarget
class AdmissionScenario {

    private final Target target;
    private final Doors doors;
    private final String performance = "perf-" + UUID.randomUUID();

    AdmissionScenario(Target target) {
        this.target = target;
        this.doors = new Doors(Customer.administrator(target));
    }

    @Test
    void scansPostedSinglyAndInBatchesAreCountedOnceEachAtTheirDoors() throws Exception {
        HttpResponse<String> first = doors.post("left", scan("s-1", performance));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(Customer.member(first, "messageId")).hasSize(36);
        HttpResponse<String> batch = doors.postAll("right",
                List.of(scan("s-2", performance), scan("s-1", performance), scan("s-3", performance)));
        assertThat(batch.statusCode()).as(batch.body()).isEqualTo(202);
        assertThat(Customer.member(batch, "refused")).isEqualTo("[]");
        assertThat(Customer.member(batch, "accepted")).contains("\"index\":2");

        JsonNode totals = doors.awaitTotals(performance, 3);

        assertThat(totals.get("admitted").asInt()).as("s-1 came twice").isEqualTo(3);
        assertThat(totals.at("/byDoor/left").asInt() + totals.at("/byDoor/right").asInt()).isEqualTo(3);
    }

    @Test
    void anotherActionInAScanIsOnlyTextAndAnUnreadableScanIsKeptAndComesBack() throws Exception {
        String poison = "{\"scanId\":\"it's&Action=DeleteQueue&x=%26\",\"performanceId\":\"" + performance + "\"}";
        try (Queue queue = new Queue(target)) {
            // The consumer is warm before its messages come again this soon.
            doors.post("left", scan("s-0", performance));
            doors.awaitTotals(performance, 1);
            queue.visibility(1);
            queue.receipts(2);

            HttpResponse<String> posted = doors.post("left&Action=PurgeQueue", poison);

            assertThat(posted.statusCode()).as(posted.body()).isEqualTo(202);
            Message dead = queue.awaitDead(poison, "none");
            assertThat(dead.messageId()).isEqualTo(Customer.member(posted, "messageId"));
            assertThat(dead.messageAttributes().get("door").stringValue()).isEqualTo("left&Action=PurgeQueue");
            assertThat(dead.messageAttributes().get("postedBy").stringValue()).startsWith("arn:aws:iam::");
            assertThat(dead.attributes()).containsEntry(MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN,
                    queue.arn());
            assertThat(queue.redrive().approximateNumberOfMessagesMoved()).isPositive();
            // It was tried again, by its new id, and is as unreadable as before.
            assertThat(queue.awaitDead(poison, dead.messageId()).messageId()).isNotEqualTo(dead.messageId());
        }
        assertThat(doors.totals(performance).get("admitted").asInt()).isEqualTo(1);
    }

    @Test
    @Needs(Capability.LOCAL_PROCESSES)
    void aConsumerThatIsKilledLosesNoScan() throws Exception {
        LocalProcesses processes = LocalProcesses.of(target);
        try (Queue queue = new Queue(target)) {
            queue.visibility(5);
            for (int batch = 0; batch < 6; batch++) {
                int from = batch * 10;
                doors.postAll("left",
                        IntStream.range(from, from + 10).mapToObj(i -> scan("s-" + i, performance)).toList());
                if (batch % 2 == 0) {
                    processes.awaitNew("admissions-consume").destroyForcibly();
                }
            }

            assertThat(doors.awaitTotals(performance, 60).get("admitted").asInt()).isEqualTo(60);
            assertThat(queue.dead()).isZero();
        }
    }

    @Test
    void whatIsNoScanAtAllIsRefusedAtTheDoor() throws IOException {
        assertThat(doors.post("left", "[]").statusCode()).isEqualTo(400);
        assertThat(doors.postAll("left", List.of()).statusCode()).isEqualTo(400);
        List<String> eleven = IntStream.range(0, 11).mapToObj(i -> scan("s-" + i, performance)).toList();
        assertThat(doors.postAll("left", eleven).statusCode()).isEqualTo(400);
        HttpResponse<String> form = doors.scanner().call("POST", "/admissions", "Action=DeleteQueue", "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(form.statusCode()).as("a body that is no JSON would reach SQS as it is").isEqualTo(415);
    }

    @Test
    @Needs(Capability.IAM_AUTHORIZATION)
    void onlyWhoMayPostPosts() throws IOException {
        HttpResponse<String> unsigned = Http.send("POST", Http.at(target, "/admissions"), scan("s-1", performance),
                "Content-Type", "application/json");
        assertThat(unsigned.statusCode()).isEqualTo(403);
        Doors manager = new Doors(Customers.allowed(target, "GET/admissions/*"));
        assertThat(manager.totals(performance).get("admitted").asInt()).isZero();
        assertThat(manager.post("left", scan("s-1", performance)).statusCode()).isEqualTo(403);
        Doors scanner = new Doors(Customers.allowed(target, "POST/admissions"));
        assertThat(scanner.post("left", scan("s-1", performance)).statusCode()).isEqualTo(202);
        assertThat(scanner.postAll("left", List.of(scan("s-2", performance))).statusCode()).isEqualTo(403);
    }
}
