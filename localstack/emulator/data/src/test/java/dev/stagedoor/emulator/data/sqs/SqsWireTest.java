package dev.stagedoor.emulator.data.sqs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.data.WireServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

/** What the AWS SDK for Java, which checks every MD5, sees of the emulated SQS. */
class SqsWireTest {

    private WireServer server;
    private SqsClient sqs;
    private String queue;

    @BeforeEach
    void start() {
        server = new WireServer(Path.of("unused"), Clock.systemUTC(), (service, request) -> {}, SqsService::new);
        sqs = SqsClient.builder().endpointOverride(server.endpoint()).region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(UrlConnectionHttpClient.create()).build();
        queue = sqs.createQueue(b -> b.queueName("scans").attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "9"))
                .tags(Map.of("project", "stagedoor"))).queueUrl();
    }

    @AfterEach
    void stop() {
        sqs.close();
        server.close();
    }

    @Test
    void a_queue_is_found_described_and_deleted() {
        assertThat(sqs.getQueueUrl(b -> b.queueName("scans")).queueUrl()).isEqualTo(queue);
        assertThat(sqs.listQueues(b -> b.queueNamePrefix("sc")).queueUrls()).containsExactly(queue);
        assertThat(sqs.getQueueAttributes(b -> b.queueUrl(queue).attributeNames(QueueAttributeName.ALL)).attributes())
                .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "9")
                .containsEntry(QueueAttributeName.QUEUE_ARN, "arn:aws:sqs:us-east-1:000000000000:scans");
        assertThat(sqs.listQueueTags(b -> b.queueUrl(queue)).tags()).containsEntry("project", "stagedoor");
        sqs.untagQueue(b -> b.queueUrl(queue).tagKeys("project"));
        assertThat(sqs.listQueueTags(b -> b.queueUrl(queue)).tags()).isEmpty();
        sqs.deleteQueue(b -> b.queueUrl(queue));
        assertThatThrownBy(() -> sqs.receiveMessage(b -> b.queueUrl(queue)))
                .asInstanceOf(type(QueueDoesNotExistException.class)).satisfies(error -> assertThat(
                        error.awsErrorDetails().errorCode()).isEqualTo("AWS.SimpleQueueService.NonExistentQueue"));
    }

    @Test
    void a_message_arrives_with_its_attributes() {
        sqs.sendMessage(b -> b.queueUrl(queue).messageBody("scan ✓ \"1\"").messageAttributes(Map.of("door",
                MessageAttributeValue.builder().dataType("String").stringValue("left").build(), "seq",
                MessageAttributeValue.builder().dataType("Number").stringValue("7").build(), "raw",
                MessageAttributeValue.builder().dataType("Binary.x")
                        .binaryValue(SdkBytes.fromByteArray(new byte[]{0, -1})).build())));

        Message message = sqs.receiveMessage(b -> b.queueUrl(queue).waitTimeSeconds(2).messageAttributeNames("All")
                .messageSystemAttributeNames(MessageSystemAttributeName.ALL)).messages().get(0);

        assertThat(message.body()).isEqualTo("scan ✓ \"1\"");
        assertThat(message.messageAttributes().get("raw").binaryValue().asByteArray()).containsExactly(0, -1);
        assertThat(message.messageAttributes().get("door").stringValue()).isEqualTo("left");
        assertThat(message.attributes()).containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1");
        sqs.changeMessageVisibility(b -> b.queueUrl(queue).receiptHandle(message.receiptHandle()).visibilityTimeout(0));
        Message again = sqs.receiveMessage(b -> b.queueUrl(queue).messageAttributeNames("d.*", "door")).messages()
                .get(0);
        assertThat(again.messageAttributes()).containsOnlyKeys("door");
        sqs.deleteMessage(b -> b.queueUrl(queue).receiptHandle(again.receiptHandle()));
        assertThat(sqs.receiveMessage(b -> b.queueUrl(queue)).messages()).isEmpty();
    }

    @Test
    void the_entries_of_a_batch_succeed_and_fail_each_for_itself() {
        SendMessageBatchResponse sent = sqs.sendMessageBatch(b -> b.queueUrl(queue).entries(
                e -> e.id("good").messageBody("x"), e -> e.id("bad").messageBody("y").delaySeconds(901)));
        assertThat(sent.successful()).extracting("id").containsExactly("good");
        assertThat(sent.failed()).singleElement().satisfies(failed -> {
            assertThat(failed.code()).isEqualTo("InvalidParameterValue");
            assertThat(failed.senderFault()).isTrue();
        });
        List<Message> messages = sqs.receiveMessage(b -> b.queueUrl(queue).maxNumberOfMessages(10)).messages();
        assertThat(sqs.deleteMessageBatch(b -> b.queueUrl(queue).entries(
                e -> e.id("1").receiptHandle(messages.get(0).receiptHandle()),
                e -> e.id("2").receiptHandle("nonsense")))
                .failed()).singleElement()
                .satisfies(failed -> assertThat(failed.code()).isEqualTo("ReceiptHandleIsInvalid"));
    }

    @Test
    void a_large_message_fits_and_one_byte_more_does_not() {
        String body = "x".repeat(1_048_576);
        sqs.sendMessage(b -> b.queueUrl(queue).messageBody(body));
        assertThat(sqs.receiveMessage(b -> b.queueUrl(queue)).messages().get(0).body().getBytes(StandardCharsets.UTF_8))
                .hasSize(1_048_576);
        assertThatThrownBy(() -> sqs.sendMessage(b -> b.queueUrl(queue).messageBody(body + "x")))
                .isInstanceOf(SqsException.class).hasMessageContaining("Message must be shorter than 1048576 bytes");
    }
}
