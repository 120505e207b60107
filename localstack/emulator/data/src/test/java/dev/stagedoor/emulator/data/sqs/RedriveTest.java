package dev.stagedoor.emulator.data.sqs;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The way into a dead letter queue and back. */
class RedriveTest {

    private static final String DLQ_ARN = "arn:aws:sqs:us-east-1:000000000000:dead";
    private static final String SCANS_ARN = "arn:aws:sqs:us-east-1:000000000000:scans";

    private final Sqs sqs = new Sqs();

    @BeforeEach
    void create() {
        sqs.create("dead", "");
        sqs.create("scans", "'VisibilityTimeout':'1','RedrivePolicy':" + policy(DLQ_ARN, "2"));
    }

    private static String policy(String arn, String count) {
        return "'{\\'deadLetterTargetArn\\':\\'" + arn + "\\',\\'maxReceiveCount\\':" + count + "}'";
    }

    private void kill(String body) {
        sqs.send("scans", body);
        for (int receipt = 0; receipt < 2; receipt++) {
            assertThat(sqs.bodies("scans")).contains(body);
            sqs.time.passSeconds(1);
        }
        assertThat(sqs.bodies("scans")).doesNotContain(body);
    }

    @Test
    void a_message_received_too_often_moves_with_its_id_and_age() {
        kill("poison");
        JsonNode dead = sqs.receive("dead").get(0);
        assertThat(dead.get("Body").asText()).isEqualTo("poison");
        assertThat(dead.at("/Attributes/DeadLetterQueueSourceArn").asText()).isEqualTo(SCANS_ARN);
        assertThat(dead.at("/Attributes/ApproximateReceiveCount").asText()).isEqualTo("1");
        assertThat(sqs.time.millis() - dead.at("/Attributes/SentTimestamp").asLong()).isEqualTo(2_000);
    }

    @Test
    void it_moves_also_when_its_receiver_waits() {
        sqs.send("scans", "poison");
        sqs.receive("scans");
        sqs.time.passSeconds(1);
        sqs.receive("scans");
        sqs.start("ReceiveMessage", "{'QueueUrl':'" + Sqs.URL + "scans','WaitTimeSeconds':20}");
        sqs.time.passSeconds(1);
        assertThat(sqs.bodies("dead")).containsExactly("poison");
    }

    @Test
    void without_its_dead_letter_queue_a_message_is_never_given_up() {
        sqs.call("DeleteQueue", "{'QueueUrl':'" + Sqs.URL + "dead'}");
        sqs.send("scans", "poison");
        for (int receipt = 0; receipt < 5; receipt++) {
            assertThat(sqs.bodies("scans")).containsExactly("poison");
            sqs.time.passSeconds(1);
        }
    }

    @Test
    void a_move_task_brings_messages_back_to_where_they_came_from_as_new_ones() {
        kill("poison");
        String handle = sqs.call("StartMessageMoveTask", "{'SourceArn':'" + DLQ_ARN + "'}").get("TaskHandle").asText();
        assertThat(handle).isNotEmpty();
        sqs.time.passSeconds(1);

        JsonNode back = sqs.receive("scans").get(0);
        assertThat(back.get("Body").asText()).isEqualTo("poison");
        assertThat(back.at("/Attributes/ApproximateReceiveCount").asText()).isEqualTo("1");
        assertThat(sqs.bodies("dead")).isEmpty();
        JsonNode task = sqs.call("ListMessageMoveTasks", "{'SourceArn':'" + DLQ_ARN + "'}").at("/Results/0");
        assertThat(task.get("Status").asText()).isEqualTo("COMPLETED");
        assertThat(task.get("ApproximateNumberOfMessagesMoved").asLong()).isEqualTo(1);
    }

    @Test
    void a_rate_bounds_a_move_task_and_it_can_be_cancelled() {
        for (int i = 0; i < 5; i++) {
            sqs.send("dead", "m" + i);
        }
        String handle = sqs.call("StartMessageMoveTask", "{'SourceArn':'" + DLQ_ARN + "','DestinationArn':'" + SCANS_ARN
                + "','MaxNumberOfMessagesPerSecond':2}").get("TaskHandle").asText();
        sqs.time.passSeconds(1);
        JsonNode cancelled = sqs.call("CancelMessageMoveTask", "{'TaskHandle':'" + handle + "'}");
        assertThat(cancelled.get("ApproximateNumberOfMessagesMoved").asInt()).isEqualTo(2);
        sqs.time.passSeconds(10);
        assertThat(sqs.attribute("dead", "ApproximateNumberOfMessages")).isEqualTo("3");
    }

    @Test
    void a_message_whose_source_is_not_known_stays_and_the_task_says_so() {
        sqs.send("dead", "sent here directly");
        sqs.call("StartMessageMoveTask", "{'SourceArn':'" + DLQ_ARN + "'}");
        sqs.time.passSeconds(1);
        JsonNode task = sqs.call("ListMessageMoveTasks", "{'SourceArn':'" + DLQ_ARN + "'}").at("/Results/0");
        assertThat(task.get("FailureReason").asText()).isEqualTo("CouldNotDetermineMessageSource");
        assertThat(sqs.bodies("dead")).containsExactly("sent here directly");
    }

    @Test
    void only_a_dead_letter_queue_has_move_tasks() {
        assertThat(sqs.error("StartMessageMoveTask", "{'SourceArn':'" + SCANS_ARN + "'}").getMessage())
                .isEqualTo("Source queue must be configured as a Dead Letter Queue.");
    }

    @Test
    void a_dead_letter_queue_must_exist_and_may_refuse_its_sources() {
        ObjectNode input = Sqs.parse("{'QueueName':'other','Attributes':{'RedrivePolicy':" + policy(DLQ_ARN + "x", "2")
                + "}}");
        assertThat(sqs.error("CreateQueue", input.toString()).getMessage())
                .contains("Dead letter target does not exist.");
        sqs.create("closed", "'RedriveAllowPolicy':'{\\'redrivePermission\\':\\'denyAll\\'}'");
        assertThat(sqs.error("SetQueueAttributes", "{'QueueUrl':'" + Sqs.URL + "scans','Attributes':{'RedrivePolicy':"
                + policy("arn:aws:sqs:us-east-1:000000000000:closed", "2") + "}}").getMessage())
                .contains("does not allow this queue");
    }

    @Test
    void a_task_that_runs_is_not_forgotten_however_many_come_after_it() {
        sqs.create("others", "");
        sqs.create("gates", "'RedrivePolicy':" + policy("arn:aws:sqs:us-east-1:000000000000:others", "2"));
        sqs.send("dead", "a", "b", "c");
        String handle = sqs.call("StartMessageMoveTask", "{'SourceArn':'" + DLQ_ARN + "','DestinationArn':'" + SCANS_ARN
                + "','MaxNumberOfMessagesPerSecond':1}").get("TaskHandle").asText();
        for (int i = 0; i < 100; i++) {
            sqs.call("StartMessageMoveTask", "{'SourceArn':'arn:aws:sqs:us-east-1:000000000000:others'}");
            sqs.time.pass(Duration.ofMillis(6));
        }

        assertThat(sqs.error("StartMessageMoveTask", "{'SourceArn':'" + DLQ_ARN + "'}").getMessage())
                .contains("already a task running");
        assertThat(sqs.call("CancelMessageMoveTask", "{'TaskHandle':'" + handle + "'}")
                .get("ApproximateNumberOfMessagesMoved").asInt()).isEqualTo(1);
    }
}
