package dev.stagedoor.emulator.data.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.bus.AwsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Queues, their attributes and what they refuse. */
class QueueTest {

    private final Sqs sqs = new Sqs();

    @BeforeEach
    void create() {
        sqs.create("scans", "'VisibilityTimeout':'7'");
    }

    private AwsException refused(String operation, String members) {
        return sqs.error(operation, "{'QueueUrl':'" + Sqs.URL + "scans'," + members + "}");
    }

    @Test
    void creating_it_again_the_same_way_gives_it_and_another_way_is_refused() {
        JsonNode again = sqs.call("CreateQueue", "{'QueueName':'scans','Attributes':{'VisibilityTimeout':'7'}}");
        assertThat(again.get("QueueUrl").asText()).isEqualTo(Sqs.URL + "scans");
        AwsException other = sqs.error("CreateQueue", "{'QueueName':'scans','Attributes':{'VisibilityTimeout':'8'}}");
        assertThat(other.code()).isEqualTo("QueueNameExists");
        assertThat(other.getMessage()).endsWith("attribute VisibilityTimeout");
    }

    @Test
    void attributes_have_defaults_and_change() {
        sqs.call("SetQueueAttributes",
                "{'QueueUrl':'" + Sqs.URL + "scans','Attributes':{'DelaySeconds':'9','VisibilityTimeout':''}}");
        assertThat(sqs.attribute("scans", "DelaySeconds")).isEqualTo("9");
        assertThat(sqs.attribute("scans", "VisibilityTimeout")).isEqualTo("30");
        assertThat(sqs.attribute("scans", "MaximumMessageSize")).isEqualTo("1048576");
        assertThat(sqs.attribute("scans", "MessageRetentionPeriod")).isEqualTo("345600");
        assertThat(sqs.attribute("scans", "SqsManagedSseEnabled")).isEqualTo("true");
        assertThat(sqs.attribute("scans", "QueueArn")).isEqualTo("arn:aws:sqs:us-east-1:000000000000:scans");
        assertThat(sqs.attribute("scans", "RedrivePolicy")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"DelaySeconds,901", "VisibilityTimeout,43201", "MessageRetentionPeriod,59", "MaximumMessageSize,1023",
            "ReceiveMessageWaitTimeSeconds,x", "Policy,{}"})
    void an_attribute_out_of_range_is_refused(String name, String value) {
        AwsException error = refused("SetQueueAttributes", "'Attributes':{'" + name + "':'" + value + "'}");
        assertThat(error.code()).isEqualTo("InvalidAttributeValue");
        assertThat(error.getMessage()).startsWith("Invalid value for the parameter " + name + ".");
    }

    @Test
    void what_the_emulator_does_not_have_is_refused_by_name() {
        assertThat(refused("SetQueueAttributes", "'Attributes':{'KmsMasterKeyId':'alias/x'}").getMessage())
                .isEqualTo("The Stagedoor emulator's SQS does not implement a customer's KMS key (KmsMasterKeyId).");
        assertThat(refused("SendMessage", "'MessageBody':'x','MessageGroupId':'fair'").getMessage())
                .contains("fair queues");
        assertThat(refused("ReceiveMessage", "'ReceiveRequestAttemptId':'x'").getMessage())
                .contains("the parameter ReceiveRequestAttemptId");
        assertThat(refused("AddPermission", "'Label':'x'").getMessage()).contains("sqs:AddPermission");
    }

    @Test
    void a_queue_of_another_account_or_name_does_not_exist() {
        assertThat(sqs.error("PurgeQueue", "{'QueueUrl':'http://127.0.0.1:4566/111111111111/scans'}").code())
                .isEqualTo("QueueDoesNotExist");
        assertThat(sqs.error("PurgeQueue", "{'QueueUrl':'scans'}").code()).isEqualTo("QueueDoesNotExist");
        assertThat(sqs.error("GetQueueUrl", "{'QueueName':'other'}").code()).isEqualTo("QueueDoesNotExist");
    }

    @Test
    void the_host_of_a_queue_url_does_not_matter() {
        JsonNode sent = sqs.call("SendMessage", "{'QueueUrl':'https://sqs.us-east-1.localhost.localstack.cloud:4566/"
                + "000000000000/scans','MessageBody':'a'}");
        assertThat(sent.get("MD5OfMessageBody").asText()).isEqualTo("0cc175b9c0f1b6a831c399e269772661");
        assertThat(sqs.bodies("scans")).containsExactly("a");
    }

    @Test
    void a_purge_empties_the_queue_once_a_minute() {
        sqs.send("scans", "a");
        sqs.call("PurgeQueue", "{'QueueUrl':'" + Sqs.URL + "scans'}");
        assertThat(sqs.attribute("scans", "ApproximateNumberOfMessages")).isEqualTo("0");
        assertThat(sqs.error("PurgeQueue", "{'QueueUrl':'" + Sqs.URL + "scans'}").code())
                .isEqualTo("PurgeQueueInProgress");
        sqs.time.passSeconds(60);
        sqs.call("PurgeQueue", "{'QueueUrl':'" + Sqs.URL + "scans'}");
    }

    @Test
    void a_message_must_be_there_and_short_enough_and_of_valid_characters() {
        assertThat(refused("SendMessage", "'MessageBody':''").code()).isEqualTo("MissingRequiredParameterException");
        assertThat(refused("SendMessage", "'MessageBody':'\\u0007'").code()).isEqualTo("InvalidMessageContents");
        sqs.create("small", "'MaximumMessageSize':'1024'");
        assertThat(sqs.error("SendMessage",
                "{'QueueUrl':'" + Sqs.URL + "small','MessageBody':'" + "x".repeat(1025) + "'}").getMessage())
                .isEqualTo("One or more parameters are invalid. Reason: Message must be shorter than 1024 bytes.");
    }

    @Test
    void message_attributes_are_checked() {
        String start = "'MessageBody':'x','MessageAttributes':{";
        assertThat(refused("SendMessage", start + "'AWS.x':{'DataType':'String','StringValue':'1'}}").getMessage())
                .contains("not beginning with AWS.");
        assertThat(refused("SendMessage", start + "'n':{'DataType':'Number','StringValue':'1x'}}").getMessage())
                .contains("to a number");
        assertThat(refused("SendMessage", start + "'n':{'DataType':'String','StringValue':''}}").getMessage())
                .contains("non-empty message attribute value");
        assertThat(refused("SendMessage", start + "'n':{'DataType':'Float','StringValue':'1'}}").getMessage())
                .contains("message attribute type");
    }

    @ParameterizedTest
    @CsvSource({"MaxNumberOfMessages,11", "WaitTimeSeconds,21", "VisibilityTimeout,-1"})
    void a_number_out_of_range_is_refused(String name, int value) {
        assertThat(refused("ReceiveMessage", "'" + name + "':" + value).getMessage())
                .startsWith("Value " + value + " for parameter " + name + " is invalid.");
    }

    @Test
    void a_batch_as_a_whole_can_be_wrong() {
        assertThat(refused("DeleteMessageBatch", "'Entries':[]").code()).isEqualTo("EmptyBatchRequest");
        assertThat(refused("SendMessageBatch", "'Entries':[{'Id':'a','MessageBody':'x'},{'Id':'a','MessageBody':'y'}]")
                .code()).isEqualTo("BatchEntryIdsNotDistinct");
        assertThat(refused("SendMessageBatch", "'Entries':[{'Id':'a b','MessageBody':'x'}]").code())
                .isEqualTo("InvalidBatchEntryId");
    }
}
