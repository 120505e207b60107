package dev.stagedoor.emulator.data.sqs;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import io.vertx.core.Future;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Visibility, deletion, delay, retention and long polling. */
class ReceiveTest {

    private final Sqs sqs = new Sqs();

    @Test
    void a_received_message_is_hidden_until_its_visibility_timeout_is_over() {
        sqs.create("scans", "'VisibilityTimeout':'30'");
        sqs.send("scans", "a");

        assertThat(sqs.bodies("scans")).containsExactly("a");
        sqs.time.passSeconds(29);
        assertThat(sqs.bodies("scans")).isEmpty();
        sqs.time.passSeconds(1);
        JsonNode again = sqs.receive("scans").get(0);
        assertThat(again.at("/Attributes/ApproximateReceiveCount").asText()).isEqualTo("2");
        assertThat(again.at("/Attributes/SentTimestamp").asLong())
                .isEqualTo(again.at("/Attributes/ApproximateFirstReceiveTimestamp").asLong());
    }

    @Test
    void a_deleted_message_never_comes_back() {
        sqs.create("scans", "");
        sqs.send("scans", "a", "b");
        List<JsonNode> both = sqs.receive("scans");
        sqs.delete("scans", both.get(0));
        sqs.delete("scans", both.get(0));

        sqs.time.passSeconds(30);

        assertThat(sqs.bodies("scans")).containsExactly("b");
    }

    @Test
    void a_handle_that_another_receipt_made_stale_deletes_nothing() {
        sqs.create("scans", "");
        sqs.send("scans", "a");
        JsonNode first = sqs.receive("scans").get(0);
        sqs.time.passSeconds(30);
        sqs.receive("scans");

        sqs.delete("scans", first);

        sqs.time.passSeconds(30);
        assertThat(sqs.bodies("scans")).containsExactly("a");
    }

    @Test
    void a_late_delete_works_as_long_as_nobody_else_received_the_message() {
        sqs.create("scans", "");
        sqs.send("scans", "a");
        JsonNode message = sqs.receive("scans").get(0);
        sqs.time.passSeconds(31);

        sqs.delete("scans", message);

        assertThat(sqs.bodies("scans")).isEmpty();
    }

    @Test
    void visibility_can_be_ended_and_extended_while_in_flight() {
        sqs.create("scans", "");
        sqs.send("scans", "a");
        JsonNode message = sqs.receive("scans").get(0);
        sqs.call("ChangeMessageVisibility", Sqs.handle("scans", message, ",'VisibilityTimeout':100"));
        sqs.time.passSeconds(99);
        assertThat(sqs.bodies("scans")).isEmpty();
        sqs.call("ChangeMessageVisibility", Sqs.handle("scans", message, ",'VisibilityTimeout':0"));
        assertThat(sqs.bodies("scans")).containsExactly("a");

        AwsException stale = sqs.error("ChangeMessageVisibility",
                Sqs.handle("scans", message, ",'VisibilityTimeout':1"));
        assertThat(stale.code()).isEqualTo("MessageNotInflight");
    }

    @Test
    void no_message_is_held_longer_than_twelve_hours() {
        sqs.create("scans", "'VisibilityTimeout':'43200'");
        sqs.send("scans", "a");
        JsonNode message = sqs.receive("scans").get(0);
        sqs.time.passSeconds(1);

        AwsException error = sqs.error("ChangeMessageVisibility",
                Sqs.handle("scans", message, ",'VisibilityTimeout':43200"));

        assertThat(error.getMessage()).contains("beyond the limit [43200 seconds]");
    }

    @Test
    void a_delayed_message_appears_when_its_delay_is_over() {
        sqs.create("scans", "'DelaySeconds':'5'");
        sqs.send("scans", "late");
        sqs.call("SendMessage", "{'QueueUrl':'" + Sqs.URL + "scans','MessageBody':'now','DelaySeconds':0}");

        assertThat(sqs.bodies("scans")).containsExactly("now");
        assertThat(sqs.attribute("scans", "ApproximateNumberOfMessagesDelayed")).isEqualTo("1");
        assertThat(sqs.attribute("scans", "ApproximateNumberOfMessagesNotVisible")).isEqualTo("1");
        sqs.time.passSeconds(5);
        assertThat(sqs.bodies("scans")).containsExactly("late");
    }

    @Test
    void messages_are_gone_after_the_retention_period() {
        sqs.create("scans", "'MessageRetentionPeriod':'60'");
        sqs.send("scans", "a");
        sqs.time.passSeconds(60);

        assertThat(sqs.attribute("scans", "ApproximateNumberOfMessages")).isEqualTo("0");
        assertThat(sqs.bodies("scans")).isEmpty();
    }

    @Test
    void a_receiver_that_waits_gets_the_message_when_it_comes_and_leaves_no_timer() {
        sqs.create("scans", "");
        Future<AwsResponse> waiting = sqs.start("ReceiveMessage",
                "{'QueueUrl':'" + Sqs.URL + "scans','WaitTimeSeconds':20}");
        assertThat(waiting.isComplete()).isFalse();

        sqs.send("scans", "a");

        assertThat(Sqs.answer("ReceiveMessage", waiting).at("/Messages/0/Body").asText()).isEqualTo("a");
        assertThat(sqs.time.pending()).isZero();
    }

    @Test
    void who_waits_in_vain_gets_an_empty_answer() {
        sqs.create("scans", "'ReceiveMessageWaitTimeSeconds':'3'");
        Future<AwsResponse> waiting = sqs.start("ReceiveMessage", "{'QueueUrl':'" + Sqs.URL + "scans'}");
        sqs.time.passSeconds(2);
        assertThat(waiting.isComplete()).isFalse();
        sqs.time.passSeconds(1);
        assertThat(Sqs.answer("ReceiveMessage", waiting).isEmpty()).isTrue();
    }

    @Test
    void who_waits_gets_a_message_whose_visibility_timeout_ends() {
        sqs.create("scans", "'VisibilityTimeout':'4'");
        sqs.send("scans", "a");
        sqs.receive("scans");
        Future<AwsResponse> waiting = sqs.start("ReceiveMessage",
                "{'QueueUrl':'" + Sqs.URL + "scans','WaitTimeSeconds':20}");
        sqs.time.passSeconds(3);
        assertThat(waiting.isComplete()).isFalse();
        sqs.time.passSeconds(1);
        assertThat(Sqs.answer("ReceiveMessage", waiting).at("/Messages/0/Body").asText()).isEqualTo("a");
    }

    @Test
    void who_waits_at_a_queue_that_is_deleted_is_told() {
        sqs.create("scans", "");
        Future<AwsResponse> waiting = sqs.start("ReceiveMessage",
                "{'QueueUrl':'" + Sqs.URL + "scans','WaitTimeSeconds':20}");
        sqs.call("DeleteQueue", "{'QueueUrl':'" + Sqs.URL + "scans'}");
        assertThat(waiting.cause()).hasMessageContaining("The specified queue does not exist");
    }

    @Test
    void messages_together_have_a_bound_and_deleting_makes_room() {
        Sqs small = new Sqs(2_000, (service, request) -> {});
        small.create("scans", "");
        small.send("scans", "a", "b", "c");
        AwsException full = small.error("SendMessage", "{'QueueUrl':'" + Sqs.URL + "scans','MessageBody':'d'}");
        assertThat(full.code()).isEqualTo("OverLimit");
        small.delete("scans", small.receive("scans").get(0));
        small.send("scans", "d");
    }
}
