package dev.stagedoor.emulator.lambda;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import dev.stagedoor.emulator.lambda.error.ResourceConflictException;
import dev.stagedoor.emulator.lambda.error.ResourceNotFoundException;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.emulator.lambda.LambdaFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Event source mappings: the five operations, and a real queue before a real function. */
class EventSourceMappingTest {

    private static final String SCANS = "arn:aws:sqs:us-east-1:000000000000:scans";
    private static final String URL = "http://127.0.0.1:4566/000000000000/scans";

    private final LambdaFixture lambda = new LambdaFixture();

    @BeforeEach
    void createQueue() {
        MappingFixture.queue(lambda, "scans");
    }

    @AfterEach
    void close() {
        lambda.close();
    }

    private ObjectNode sqs(String operation, String input) {
        return await(lambda.call("sqs", operation, input, Buffer.buffer())).output();
    }

    private void send(String body) {
        sqs("SendMessage", "{'QueueUrl':'" + URL + "','MessageBody':'" + body + "'}");
    }

    private ObjectNode map(String more) {
        return lambda.call("CreateEventSourceMapping",
                "{'EventSourceArn':'" + SCANS + "','FunctionName':'consume'" + more + "}");
    }

    private int left() {
        JsonNode attributes = sqs("GetQueueAttributes", "{'QueueUrl':'" + URL + "','AttributeNames':['All']}")
                .get("Attributes");
        return attributes.get("ApproximateNumberOfMessages").asInt()
                + attributes.get("ApproximateNumberOfMessagesNotVisible").asInt();
    }

    @Test
    void messages_reach_the_function_and_leave_the_queue() {
        lambda.create("consume", "System.out.println(\"got \" + new String(in.readAllBytes()));", "");
        ObjectNode created = map(",'BatchSize':5,'FunctionResponseTypes':['ReportBatchItemFailures'],"
                + "'ScalingConfig':{'MaximumConcurrency':2}");
        assertThat(created.get("State").asText()).isEqualTo("Creating");
        assertThat(created.get("FunctionArn").asText()).isEqualTo(LambdaFixture.ARN + "consume");
        assertThat(created.get("EventSourceMappingArn").asText()).isEqualTo(
                "arn:aws:lambda:us-east-1:000000000000:event-source-mapping:" + created.get("UUID").asText());

        send("scan 1");

        lambda.awaitLog("consume", line -> line.contains("scan 1"));
        lambda.await("an empty queue", () -> left() == 0 ? Optional.of(true) : Optional.empty());
        ObjectNode shown = lambda.call("GetEventSourceMapping", "{'UUID':'" + created.get("UUID").asText() + "'}");
        assertThat(shown.get("State").asText()).isEqualTo("Enabled");
        assertThat(shown.get("BatchSize").asInt()).isEqualTo(5);
        assertThat(shown.at("/ScalingConfig/MaximumConcurrency").asInt()).isEqualTo(2);
    }

    @Test
    void a_function_that_is_killed_in_the_middle_of_a_batch_loses_nothing() {
        lambda.create("consume", """
                String event = new String(in.readAllBytes());
                System.out.println("pid " + ProcessHandle.current().pid() + " " + event.contains("Count\\":\\"1"));
                if (event.contains("Count\\":\\"1")) { try { Thread.sleep(60000); } catch (InterruptedException e) { } }
                """, ",'Timeout':3");
        map("");
        send("scan 1");
        String line = lambda.awaitLog("consume", text -> text.startsWith("pid ") && text.endsWith("true"));

        ProcessHandle.of(Long.parseLong(line.split(" ")[1])).ifPresent(ProcessHandle::destroyForcibly);

        lambda.awaitLog("consume", text -> text.startsWith("pid ") && text.endsWith("false"));
        lambda.await("an empty queue", () -> left() == 0 ? Optional.of(true) : Optional.empty());
    }

    @Test
    void a_mapping_is_changed_disabled_tagged_and_deleted() {
        lambda.create("consume", "", "");
        String id = map(",'Enabled':false,'Tags':{'project':'stagedoor'}").get("UUID").asText();
        assertThat(lambda.call("GetEventSourceMapping", "{'UUID':'" + id + "'}").get("State").asText())
                .isEqualTo("Disabled");
        ObjectNode updated = lambda.call("UpdateEventSourceMapping",
                "{'UUID':'" + id + "','BatchSize':50,'MaximumBatchingWindowInSeconds':1,'Enabled':false}");
        assertThat(updated.get("BatchSize").asInt()).isEqualTo(50);
        assertThat(updated.get("State").asText()).isEqualTo("Disabled");
        String arn = updated.get("EventSourceMappingArn").asText();
        assertThat(lambda.call("ListTags", "{'Resource':'" + arn + "'}").at("/Tags/project").asText())
                .isEqualTo("stagedoor");
        assertThat(lambda.call("ListEventSourceMappings", "{'FunctionName':'consume'}").get("EventSourceMappings"))
                .hasSize(1);
        assertThat(lambda.call("ListEventSourceMappings", "{'FunctionName':'other'}").get("EventSourceMappings"))
                .isEmpty();
        lambda.call("DeleteEventSourceMapping", "{'UUID':'" + id + "'}");
        assertThatThrownBy(() -> lambda.call("GetEventSourceMapping", "{'UUID':'" + id + "'}"))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void what_cannot_work_is_refused_before_it_begins() {
        lambda.create("consume", "", ",'Timeout':4");
        assertRefused("", "Queue visibility timeout: 3 seconds is less than Function timeout: 4 seconds");
        lambda.call("UpdateFunctionConfiguration", "{'FunctionName':'consume','Timeout':3}");
        assertRefused(",'BatchSize':11", "batch window in seconds must be greater than 0");
        assertRefused(",'FilterCriteria':{'Filters':[{'Pattern':'{}'}]}", "FilterCriteria");
        assertRefused(",'ParallelizationFactor':2", "ParallelizationFactor of lambda:CreateEventSourceMapping");
        assertThatThrownBy(() -> lambda.call("CreateEventSourceMapping",
                "{'EventSourceArn':'arn:aws:kinesis:us-east-1:000000000000:stream/s','FunctionName':'consume'}"))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining("does not support event sources other than SQS queues");
        assertThatThrownBy(() -> lambda.call("CreateEventSourceMapping",
                "{'EventSourceArn':'" + SCANS + "x','FunctionName':'consume'}"))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining("AWS.SimpleQueueService.NonExistentQueue");
        lambda.denied = request -> request.operation().equals("GetQueueAttributes");
        assertRefused("", "The provided execution role does not have permissions to call GetQueueAttributes on SQS");
        lambda.denied = request -> false;
        map("");
        assertThatThrownBy(() -> map("")).isInstanceOf(ResourceConflictException.class)
                .hasMessageContaining("already exists");
    }

    private void assertRefused(String more, String text) {
        assertThatThrownBy(() -> map(more)).isInstanceOf(AwsException.class).hasMessageContaining(text);
    }
}
