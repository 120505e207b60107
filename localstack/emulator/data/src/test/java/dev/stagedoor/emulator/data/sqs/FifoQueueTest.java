package dev.stagedoor.emulator.data.sqs;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.bus.AwsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FifoQueueTest {

    private final Sqs sqs = new Sqs();

    @BeforeEach
    void create() {
        sqs.create("doors.fifo", "'FifoQueue':'true','ContentBasedDeduplication':'true'");
    }

    private JsonNode send(String group, String body) {
        return sqs.call("SendMessage", "{'QueueUrl':'" + Sqs.URL + "doors.fifo','MessageBody':'" + body
                + "','MessageGroupId':'" + group + "'}");
    }

    @Test
    void a_group_is_in_order_and_one_receiver_at_a_time_works_on_it() {
        send("left", "l1");
        send("right", "r1");
        send("left", "l2");

        List<JsonNode> first = sqs.receive("doors.fifo");
        assertThat(first).extracting(m -> m.get("Body").asText()).containsExactly("l1", "r1", "l2");
        send("left", "l3");
        assertThat(sqs.bodies("doors.fifo")).isEmpty();
        sqs.delete("doors.fifo", first.get(0));
        sqs.delete("doors.fifo", first.get(2));
        assertThat(sqs.bodies("doors.fifo")).containsExactly("l3");
    }

    @Test
    void what_was_not_deleted_comes_back_before_what_came_later() {
        send("left", "l1");
        sqs.receive("doors.fifo");
        send("left", "l2");
        sqs.time.passSeconds(30);
        assertThat(sqs.bodies("doors.fifo")).containsExactly("l1", "l2");
    }

    @Test
    void the_same_message_within_five_minutes_is_taken_once() {
        JsonNode first = send("left", "same");
        JsonNode second = send("left", "same");
        assertThat(second.get("MessageId")).isEqualTo(first.get("MessageId"));
        assertThat(second.get("SequenceNumber")).isEqualTo(first.get("SequenceNumber"));
        sqs.time.passSeconds(300);
        assertThat(send("left", "same").get("SequenceNumber").asText())
                .isGreaterThan(first.get("SequenceNumber").asText());
        assertThat(sqs.bodies("doors.fifo")).containsExactly("same", "same");
    }

    @Test
    void a_late_delete_is_refused() {
        send("left", "l1");
        JsonNode message = sqs.receive("doors.fifo").get(0);
        sqs.time.passSeconds(30);
        assertThat(sqs.error("DeleteMessage", Sqs.handle("doors.fifo", message, "")).getMessage())
                .endsWith("The receipt handle has expired.");
    }

    @Test
    void what_does_not_fit_a_fifo_queue_is_refused() {
        String url = "{'QueueUrl':'" + Sqs.URL + "doors.fifo','MessageBody':'x'";
        assertThat(sqs.error("SendMessage", url + "}").getMessage()).contains("MessageGroupId");
        assertThat(sqs.error("SendMessage", url + ",'MessageGroupId':'g','DelaySeconds':1}").getMessage())
                .contains("not valid for this queue type");
        assertThat(sqs.error("CreateQueue", "{'QueueName':'a.fifo'}").code())
                .isEqualTo("InvalidParameterValueException");
        assertThat(sqs.error("CreateQueue", "{'QueueName':'a','Attributes':{'FifoQueue':'true'}}").getMessage())
                .contains("must end with .fifo");
    }

    @Test
    void the_ids_that_are_remembered_are_bounded_also_when_their_messages_are_gone() {
        for (int i = 0; i < 100_000; i++) {
            if (i % 50_000 == 0) {
                sqs.time.passSeconds(60);
                sqs.call("PurgeQueue", "{'QueueUrl':'" + Sqs.URL + "doors.fifo'}");
            }
            send("left", "m" + i);
        }

        AwsException refused = sqs.error("SendMessage", "{'QueueUrl':'" + Sqs.URL
                + "doors.fifo','MessageBody':'one more','MessageGroupId':'left'}");
        assertThat(refused.code()).isEqualTo("OverLimit");
        assertThat(send("left", "m5").get("MessageId")).isNotNull();
        sqs.time.passSeconds(300);
        assertThat(send("left", "one more").get("MessageId")).isNotNull();
    }
}
