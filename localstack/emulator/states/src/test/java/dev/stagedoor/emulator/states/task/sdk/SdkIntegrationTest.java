package dev.stagedoor.emulator.states.task.sdk;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.task.FakeService;
import dev.stagedoor.emulator.states.task.Tasks;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.stagedoor.emulator.states.task.Tasks.json;
import static dev.stagedoor.emulator.states.task.Tasks.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SdkIntegrationTest {

    private final FakeService states = new FakeService("states");
    private final FakeService dynamodb = new FakeService("dynamodb");
    private final FakeService gateway = new FakeService("apigateway");
    private final FakeService sqs = new FakeService("sqs");
    private final FakeService s3 = new FakeService("s3");
    private final Tasks tasks = new Tasks(states, dynamodb, gateway, sqs, s3);

    @ParameterizedTest
    @CsvSource({"stateMachineArn, StateMachineArn", "MD5OfBody, Md5OfBody", "ETag, ETag", "SSEAlgorithm, SseAlgorithm",
            "QueueUrl, QueueUrl", "ARN, Arn", "id, Id"})
    void membersAreSpelledAsTheSdkForJavaNamesThem(String own, String task) {
        assertThat(MemberNames.ofTask(own)).isEqualTo(task);
    }

    @Test
    void membersAreTranslatedBothWaysAndTimesAreText() {
        states.output("StartExecution", Json.object().put("executionArn", "a").put("startDate", 1.25));

        assertThat(tasks.call("aws-sdk:sfn:startExecution", "{'StateMachineArn':'m','Input':{'Kept':1},'Name':null}"))
                .isEqualTo(json("{'ExecutionArn':'a','StartDate':'1970-01-01T00:00:01.250Z'}"));
        assertThat(states.last().input()).isEqualTo(json("{'stateMachineArn':'m','input':'{\\'Kept\\':1}'}"));
    }

    @Test
    void structuresAreTranslatedInsideListsAndMapsAreLeftAlone() {
        gateway.output("UpdateStage", (ObjectNode) json(
                "{'stageName':'s','variables':{'lower':'v'},'methodSettings':{'a/GET':{'cachingEnabled':true}}}"));

        assertThat(tasks.call("aws-sdk:apigateway:updateStage", "{'RestApiId':'r','Variables':{'lower':'v'},"
                + "'PatchOperations':[{'Op':'replace','Path':'/x'}]}"))
                .isEqualTo(json("{'StageName':'s','Variables':{'lower':'v'},"
                        + "'MethodSettings':{'a/GET':{'CachingEnabled':true}}}"));
        assertThat(gateway.last().input()).isEqualTo(json("{'restApiId':'r','variables':{'lower':'v'},"
                + "'patchOperations':[{'op':'replace','path':'/x'}]}"));
    }

    @Test
    void itemsKeepTheirNames() {
        dynamodb.output("Query",
                (ObjectNode) json("{'Items':[{'ABc':{'SS':['x']}}],'Count':1}"));

        assertThat(
                tasks.call("aws-sdk:dynamodb:query", "{'TableName':'t','ExpressionAttributeValues':{':a':{'N':'1'}}}"))
                .isEqualTo(json("{'Items':[{'ABc':{'SS':['x']}}],'Count':1}"));
        assertThat(dynamodb.last().input())
                .isEqualTo(json("{'TableName':'t','ExpressionAttributeValues':{':a':{'N':'1'}}}"));
    }

    @Test
    void anAnswerHasNoMetadata() {
        dynamodb.output("PutItem", Json.object());

        assertThat(tasks.call("aws-sdk:dynamodb:putItem", "{}")).isEqualTo(json("{}"));
    }

    @Test
    void errorsReadAsThoseOfTheSdkForJava2() {
        states.answer("SendTaskSuccess", request -> {
            throw new AwsException(400, "TaskDoesNotExist", "No such task");
        });

        ErrorOutput error = tasks.failure("aws-sdk:sfn:sendTaskSuccess", "{}");

        assertThat(error.error()).isEqualTo("Sfn.TaskDoesNotExistException");
        assertThat(error.cause()).matches("No such task \\(Service: Sfn, Status Code: 400, Request ID: "
                + "[0-9a-f-]{36}\\) \\(SDK Attempt Count: 1\\)");
        assertThat(tasks.deny("states:SendTaskSuccess").failure("aws-sdk:sfn:sendTaskSuccess", "{}").error())
                .isEqualTo("Sfn.SfnException");
    }

    @Test
    void namesAsTheServiceSpellsThemAreRefused() {
        states.output("StartExecution", Json.object());

        assertThatThrownBy(
                () -> tasks.calls().check(resource("aws-sdk:sfn:startExecution.waitForTaskToken"),
                        json("{'stateMachineArn':'m'}"), "Arguments"))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("The Arguments '{\"stateMachineArn\":\"m\"}' could not be used to start the Task: "
                        + "[The field \"stateMachineArn\" is not supported by Step Functions]");
    }

    @Test
    void freeKeysAreNobodysNames() {
        dynamodb.output("PutItem", Json.object());
        states.output("StartExecution", Json.object());

        tasks.calls().check(resource("aws-sdk:dynamodb:putItem"), json("{'Item':{'id':{'S':'a'}}}"), "Parameters");
        tasks.calls().check(resource("aws-sdk:sfn:startExecution"), json("{'Input':{'id':1}}"), "Parameters");
    }

    @Test
    void aBodyIsAMember() {
        s3.answer("PutObject", request -> AwsResponse.raw(200, Map.of("ETag", "e"), Buffer.buffer()));
        s3.answer("GetObject", request -> AwsResponse.raw(200,
                Map.of("ETag", "e", "Content-Length", "2", "Last-Modified", "Thu, 01 Jan 1970 00:00:01 GMT"),
                Buffer.buffer("hi")));

        tasks.calls().check(resource("aws-sdk:s3:putObject"), json("{'Body':{'lower':1}}"), "Parameters");
        assertThat(tasks.call("aws-sdk:s3:putObject", "{'Bucket':'b','Key':'k','Body':{'lower':1}}"))
                .isEqualTo(json("{'ETag':'e'}"));
        assertThat(s3.last().payload().toString()).isEqualTo("{\"lower\":1}");
        assertThat(s3.last().input()).isEqualTo(json("{'Bucket':'b','Key':'k'}"));
        assertThat(tasks.call("aws-sdk:s3:getObject", "{'Bucket':'b','Key':'k'}")).isEqualTo(json(
                "{'ETag':'e','ContentLength':2,'LastModified':'1970-01-01T00:00:01Z','Body':'hi'}"));
    }
}
