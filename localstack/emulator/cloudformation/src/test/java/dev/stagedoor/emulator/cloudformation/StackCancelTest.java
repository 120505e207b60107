package dev.stagedoor.emulator.cloudformation;

import dev.stagedoor.emulator.core.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Operations that are given up half-way. */
class StackCancelTest {

    private static final String TWO = """
            Resources:
              First: {Type: AWS::S3::Bucket, Properties: {BucketName: first}}
              Second: {Type: AWS::S3::Bucket, DependsOn: First, Properties: {BucketName: second}}
            """;

    private final Theatre theatre = new Theatre();

    @AfterEach
    void close() {
        theatre.close();
    }

    /** What happens while the bucket is being created. */
    private void whileCreating(String bucket, Runnable meanwhile) {
        theatre.s3.service.on("CreateBucket", request -> {
            theatre.s3.buckets.add(request.text("Bucket"));
            if (request.text("Bucket").equals(bucket)) {
                meanwhile.run();
            }
            return Json.object();
        });
    }

    @Test
    void a_stack_that_is_being_created_can_be_deleted() {
        whileCreating("first", () -> theatre.call("DeleteStack", Theatre.stack("box")));
        String id = theatre.call("CreateStack", Theatre.stack("box").put("TemplateBody", TWO)).get("StackId").asText();

        assertThat(theatre.settled(id)).isEqualTo("DELETE_COMPLETE");
        assertThat(theatre.s3.buckets).isEmpty();
        assertThat(theatre.s3.service.inputs("CreateBucket")).hasSize(1);
    }

    @Test
    void an_update_that_is_cancelled_rolls_back() {
        theatre.create("box", TWO);
        whileCreating("third", () -> theatre.call("CancelUpdateStack", Theatre.stack("box")));

        assertThat(theatre.update("box", TWO + "  Third: {Type: AWS::S3::Bucket, Properties: {BucketName: third}}\n"))
                .isEqualTo("UPDATE_ROLLBACK_COMPLETE");
        assertThat(theatre.s3.buckets).containsExactlyInAnyOrder("first", "second");
        assertThatThrownBy(() -> theatre.call("CancelUpdateStack", Theatre.stack("box")))
                .hasMessage("CancelUpdateStack cannot be called from current stack status");
    }

    @Test
    void what_waits_for_something_is_cancelled_when_another_resource_fails() {
        FakeService dynamodb = theatre.fake("dynamodb");
        dynamodb.on("CreateTable", request -> {
            var answer = Json.object();
            answer.putObject("TableDescription").put("TableArn", "arn:table");
            return answer;
        }).on("DescribeTable", request -> {
            var answer = Json.object();
            boolean deleted = dynamodb.calls().contains("DeleteTable");
            if (deleted) {
                throw new dev.stagedoor.emulator.core.bus.AwsException(400, "ResourceNotFoundException", "gone");
            }
            answer.putObject("Table").put("TableStatus", "CREATING");
            return answer;
        }).accept("DeleteTable");
        theatre.s3.service.on("HeadBucket", request -> {
            while (!dynamodb.calls().contains("DescribeTable")) {
                Thread.onSpinWait();
            }
            return Json.object();
        });

        assertThat(theatre.create("box", """
                Resources:
                  Table:
                    Type: AWS::DynamoDB::Table
                    Properties:
                      AttributeDefinitions: [{AttributeName: pk, AttributeType: S}]
                      KeySchema: [{AttributeName: pk, KeyType: HASH}]
                  Taken: {Type: AWS::S3::Bucket, Properties: {BucketName: taken}}
                """)).isEqualTo("ROLLBACK_COMPLETE");

        assertThat(theatre.events("box")).contains("Table CREATE_FAILED Resource creation cancelled",
                "Table DELETE_COMPLETE", "Taken CREATE_FAILED taken already exists");
    }
}
