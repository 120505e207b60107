package dev.stagedoor.emulator.states.task.optimized;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.task.FakeService;
import dev.stagedoor.emulator.states.task.Tasks;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.emulator.states.task.Tasks.json;
import static org.assertj.core.api.Assertions.assertThat;

class OptimizedIntegrationsTest {

    private static final String REQUEST_ID = "[0-9a-f-]{36}";

    private final FakeService dynamodb = new FakeService("dynamodb");
    private final FakeService sqs = new FakeService("sqs");
    private final FakeService events = new FakeService("events");
    private final Tasks tasks = new Tasks(dynamodb, sqs, events);

    @Test
    void aResultTellsHowTheAnswerTravelled() {
        dynamodb.output("GetItem", Json.object().set("Item", json("{'id':{'S':'a'}}")));

        JsonNode result = tasks.call("dynamodb:getItem", "{'TableName':'t','Key':{'id':{'S':'a'}}}");

        JsonNode headers = result.path("SdkHttpMetadata").path("HttpHeaders");
        assertThat(result.path("Item")).isEqualTo(json("{'id':{'S':'a'}}"));
        assertThat(result.path("SdkHttpMetadata").path("HttpStatusCode").asInt()).isEqualTo(200);
        assertThat(result.path("SdkResponseMetadata").path("RequestId")).isEqualTo(headers.path("x-amzn-RequestId"));
        assertThat(headers.path("Content-Length").asText()).isEqualTo("25");
        assertThat(headers.path("Content-Type").asText()).isEqualTo("application/x-amz-json-1.0");
        assertThat(headers.path("Date").asText()).isEqualTo("Fri, 2 Jan 2026 03:04:05 GMT");
        assertThat(result.path("SdkHttpMetadata").path("AllHttpHeaders").path("Server")).isEqualTo(json("['Server']"));
    }

    @Test
    void anErrorOfTheServicesModelHasItsOwnName() {
        dynamodb.answer("PutItem", request -> {
            throw new AwsException(400, "ConditionalCheckFailedException", "The conditional request failed");
        });

        ErrorOutput error = tasks.failure("dynamodb:putItem", "{'TableName':'t','Item':{}}");

        assertThat(error.error()).isEqualTo("DynamoDB.ConditionalCheckFailedException");
        assertThat(error.cause())
                .matches("The conditional request failed \\(Service: AmazonDynamoDBv2; Status Code: 400; "
                        + "Error Code: ConditionalCheckFailedException; Request ID: " + REQUEST_ID
                        + "; Proxy: null\\)");
    }

    @Test
    void everyOtherErrorHasTheGeneralName() {
        dynamodb.answer("UpdateItem", request -> {
            throw new AwsException(400, "ValidationException", "Invalid");
        });

        assertThat(tasks.failure("dynamodb:updateItem", "{}").error()).isEqualTo("DynamoDB.AmazonDynamoDBException");
    }

    @Test
    void whatTheRoleMayNotIsTheServicesError() {
        dynamodb.output("UpdateItem", Json.object());
        sqs.output("SendMessage", Json.object());
        tasks.deny("dynamodb:UpdateItem").deny("sqs:SendMessage");

        ErrorOutput error = tasks.failure("dynamodb:updateItem", "{}");
        assertThat(error.error()).isEqualTo("DynamoDB.AmazonDynamoDBException");
        assertThat(error.cause()).contains(" is not authorized to perform: dynamodb:UpdateItem on resource: ")
                .contains("Status Code: 400; Error Code: AccessDeniedException; ");
        assertThat(tasks.failure("sqs:sendMessage", "{}").cause())
                .contains("Status Code: 403; Error Code: AccessDenied; ");
    }

    @Test
    void aCodeOfTheQueryProtocolIsWhatTheSdkTellsOf() {
        sqs.answer("SendMessage", request -> {
            throw new AwsException(400, "QueueDoesNotExist", "gone") {
                @Override
                public String queryCode() {
                    return "AWS.SimpleQueueService.NonExistentQueue";
                }
            };
        });

        ErrorOutput error = tasks.failure("sqs:sendMessage", "{'QueueUrl':'q','MessageBody':'b'}");

        assertThat(error.error()).isEqualTo("SQS.QueueDoesNotExistException");
        assertThat(error.cause()).contains("Error Code: AWS.SimpleQueueService.NonExistentQueue; ");
    }

    @Test
    void aMessageMayBeJson() {
        sqs.output("SendMessage", Json.object().put("MessageId", "m"));

        tasks.call("sqs:sendMessage.waitForTaskToken", "{'QueueUrl':'q','MessageBody':{'a':[1,null]}}");
        assertThat(sqs.last().text("MessageBody")).isEqualTo("{\"a\":[1,null]}");

        tasks.call("sqs:sendMessage", "{'QueueUrl':'q','MessageBody':'plain','DelaySeconds':null}");
        assertThat(sqs.last().input()).isEqualTo(json("{'QueueUrl':'q','MessageBody':'plain'}"));
    }

    @Test
    void eventsTellOfTheExecutionThatSentThem() {
        events.output("PutEvents", Json.object().put("FailedEntryCount", 0));

        tasks.call("events:putEvents", "{'Entries':[{'Source':'s','Detail':{'a':1},'Resources':['r']}]}");

        assertThat(events.last().input()).isEqualTo(json("{'Entries':[{'Source':'s','Detail':'{\\'a\\':1}',"
                + "'Resources':['r','" + Tasks.EXECUTION + "','" + Tasks.MACHINE + "']}]}"));
    }

    @Test
    void anEventThatIsNotTakenFailsTheTask() {
        events.output("PutEvents", Json.object().put("FailedEntryCount", 1));

        assertThat(tasks.failure("events:putEvents", "{'Entries':[]}"))
                .isEqualTo(new ErrorOutput("EventBridge.FailedEntry", "{\"FailedEntryCount\":1}"));
    }
}
